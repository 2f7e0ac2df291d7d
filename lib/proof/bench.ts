// A place for proofs to run: PostgreSQL in a folder that goes with it, migrated, and processes on that database.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database } from '../db/client'
import { startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'

export interface Bench {
  close(): Promise<void>
}

/** Starts the database and puts its address and the settings of a production portal into the environment. */
export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'croupier-proof-'))
  const server = await startEmbedded(folder, { max_connections: '200', fsync: 'off' })
  await migrate(server.url)
  const secret = 'proof'.repeat(13)
  Object.assign(process.env, {
    DATABASE_URL: server.url,
    PUBLIC_URL: 'http://127.0.0.1:3999',
    INTEGRATOR_URL: 'http://127.0.0.1:4999',
    OPERATOR_ID: '7',
    TOKEN_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    METRICS_TOKEN: secret,
    WALLET_ALLOWED_IPS: '127.0.0.1',
    LOG_LEVEL: 'fatal',
  })
  return {
    close: async () => {
      await database().$disconnect()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
