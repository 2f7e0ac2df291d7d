// A fresh database for each test file: a clone of the migrated template, behind `database()`.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabases } from '../db/client'
import { createDatabase, embeddedUrl } from '../db/embedded'

/** Call once at the top of a test file; `database()` then opens the clone. */
export function useFreshDatabase(): void {
  beforeAll(async () => {
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await createDatabase(inject('databasePort'), name, 'template')
    process.env.DATABASE_URL = embeddedUrl(inject('databasePort'), name)
  })
  afterAll(async () => {
    await closeDatabases()
  })
}
