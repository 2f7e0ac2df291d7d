import 'server-only'
import { closeDatabases } from '../db/client'
import { runningPort, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { demoHome } from '../demo-home'
import { seedDatabase } from '../start/seed'
import { isHelpWanted } from './help'

/** Runs a command against the portal's database; in demo mode with no portal running, the embedded one starts for it. */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  if (isHelpWanted()) return run()
  const isExternal = Boolean(process.env.DATABASE_URL)
  const isRunning = isExternal || (await runningPort(demoHome())) !== null
  const server = isRunning ? null : await startEmbedded(demoHome())
  try {
    if (server) {
      await migrate(server.url)
      await seedDatabase()
    }
    return await run()
  } finally {
    await closeDatabases()
    await server?.stop()
  }
}
