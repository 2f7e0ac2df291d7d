// `node --import ./lib/start/run.js <program>.ts`: TypeScript as it is, and `server-only` resolved to nothing, since
// these programs are the server. One process: a signal to it reaches the program.
process.env.TSX_TSCONFIG_PATH ??= 'lib/start/tsconfig.json'
await import('tsx')
