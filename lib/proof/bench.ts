// A place for proofs to run: PostgreSQL in a folder that goes with it, migrated, and processes on that database.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
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
  // As root the server runs as another user: where that user cannot pass, its data would be kept elsewhere and stay.
  chmodSync(folder, 0o755)
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
    // Whatever the caller's own environment says: the model knows the defaults.
    STAKE_ORDER: '',
    SESSION_IDLE_MINUTES: '',
    SESSION_MAX_MINUTES: '',
    LAUNCH_TTL_SECONDS: '',
    TRUSTED_PROXIES: '',
    WALLET_ADDRESS_HEADER: '',
    WALLET_SHARED_SECRET: '',
    WALLET_HMAC_KEY: '',
  })
  const close = async () => {
    await database().$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  // The database is in a group of its own: without this, Ctrl-C would leave it running. It may come twice, from the
  // terminal and from the launcher.
  let isClosing = false
  const interrupt = () => {
    if (isClosing) return
    isClosing = true
    void close().finally(() => process.exit(130))
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  return { close }
}
