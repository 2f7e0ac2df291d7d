// `npm run build`: the Prisma client, Next's production build, its files compressed, and the server entry. Skipped when no source changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { compressStatic } from '../static-files'

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'package-lock.json',
  'package.json',
  'next.config.js',
  'proxy.ts',
  'tsconfig.json',
]
const stampPath = '.build/stamp'
export const serverPath = resolve('.build/server.js')
/** How Node runs it. Calls leave much short-lived behind: a larger nursery halves what collecting it costs. */
export const serverArguments = ['--enable-source-maps', '--max-semi-space-size=64', serverPath]

/** Builds what `npm start` runs, unless the last build was of these very sources. */
export async function buildIfChanged(): Promise<void> {
  const stamp = stampOfSources()
  const isBuilt = existsSync(serverPath) && existsSync('.next/BUILD_ID') && existsSync(stampPath)
  if (isBuilt && readFileSync(stampPath, 'utf8') === stamp) return
  generateClient()
  await bundleServer()
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  await compressStatic('.next/static')
  mkdirSync('.build', { recursive: true })
  writeFileSync(stampPath, stamp)
}

/** The schema engine is a download that nothing here needs; naming a program that fails keeps Prisma from fetching it. */
export function generateClient(): void {
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
}

/** The server entry as one file; packages stay outside, `server-only` is empty here as it is in Next's server. */
export async function bundleServer(): Promise<void> {
  await bundle({
    entryPoints: ['lib/http/server.ts'],
    outfile: serverPath,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { 'server-only': resolve('node_modules/server-only/empty.js') },
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

function stampOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) {
    if (path.endsWith('generated')) return
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildIfChanged()
