import 'server-only'
import { seedCurrencies, seedDemo } from '../../prisma/seed'
import { closeDatabases, database } from '../db/client'
import { env } from '../env'

/** Gives an empty database what it needs; demo accounts in demo mode only. */
export async function seedDatabase(): Promise<void> {
  const db = database()
  await seedCurrencies(db)
  if (env().isDemo) await seedDemo(db)
  await closeDatabases()
}
