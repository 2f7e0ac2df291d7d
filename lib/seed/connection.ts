import 'server-only'
import { closeDatabases } from '../db/client'
import { runningPort, startEmbedded } from '../db/embedded'
import { migrate } from '../db/migrate'
import { demoHome } from '../demo-home'
import { seedDatabase } from '../start/seed'

/** Runs on the portal's database; demo mode's own is started for it where no portal runs. `settings` are PostgreSQL's. */
export async function withSeedDatabase<T>(
  settings: Record<string, string>,
  run: () => Promise<T>,
): Promise<T> {
  const { DATABASE_URL } = process.env
  const isRunning = !DATABASE_URL && (await runningPort(demoHome())) !== null
  const server = DATABASE_URL || isRunning ? null : await startEmbedded(demoHome(), settings)
  try {
    const url = server?.url ?? DATABASE_URL
    if (url) {
      await migrate(url)
      await seedDatabase()
    }
    return await run()
  } finally {
    await closeDatabases()
    await server?.stop()
  }
}
