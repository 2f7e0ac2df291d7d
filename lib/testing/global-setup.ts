// One PostgreSQL for the whole test run, in a folder that goes with it, and one migrated template to clone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, embeddedUrl, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    databasePort: number
  }
}

export default async function setup({ provide }: { provide: (key: 'databasePort', port: number) => void }) {
  const folder = mkdtempSync(join(tmpdir(), 'croupier-test-'))
  const server = await startEmbedded(folder, { max_connections: '300', fsync: 'off' })
  await createDatabase(server.port, 'template')
  await migrate(embeddedUrl(server.port, 'template'))
  provide('databasePort', server.port)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
