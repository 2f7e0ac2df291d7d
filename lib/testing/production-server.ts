// The production server as a child on a database of its own, outside demo mode, for programs that measure or compare it.
import { type ChildProcess, spawn } from 'node:child_process'
import { serverArguments } from '../start/build'

const secret = 'production-server-'.repeat(3)

/** What a server outside demo mode must be told. */
export const productionSettings = {
  TOKEN_SECRET: secret,
  NEXTAUTH_SECRET: secret,
  METRICS_TOKEN: secret,
  PUBLIC_URL: 'http://127.0.0.1',
  INTEGRATOR_URL: 'http://127.0.0.1:9',
  OPERATOR_ID: '1',
  WALLET_ALLOWED_IPS: '127.0.0.1',
  LOG_LEVEL: 'silent',
}

/** Starts the built server; resolves when it listens. `flags` are the server entry's own. */
export function startProductionServer(
  port: number,
  databaseUrl: string,
  { flags = [], settings = {} }: { flags?: string[]; settings?: Record<string, string> } = {},
): Promise<ChildProcess> {
  const env = {
    ...process.env,
    ...productionSettings,
    ...settings,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
  }
  const args = [...serverArguments, ...flags]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it was ready`)))
  })
}
