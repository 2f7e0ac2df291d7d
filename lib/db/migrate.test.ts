import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { type Database, openDatabase } from './client'
import { createDatabase, embeddedUrl } from './embedded'
import { Prisma } from './generated/client'
import { migrate } from './migrate'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await createDatabase(inject('databasePort'), name)
  return embeddedUrl(inject('databasePort'), name)
}

function folderWith(sql: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(sql)) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), text)
  }
  return folder
}

async function readEveryModel(db: Database): Promise<void> {
  for (const model of Object.values(Prisma.ModelName)) {
    const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`
    const delegate: { findFirst(): Promise<unknown> } = Reflect.get(db, name)
    await delegate.findFirst()
  }
}

describe('migrate', () => {
  it('brings an empty database to a state in which every model can be read, once', async () => {
    const url = await emptyDatabase()
    expect((await migrate(url)).length).toBeGreaterThan(0)
    expect(await migrate(url)).toEqual([])
    const db = openDatabase(url)
    await readEveryModel(db)
    await db.$disconnect()
  })

  it('two starts at once migrate one after the other', async () => {
    const url = await emptyDatabase()
    const [a, b] = await Promise.all([migrate(url), migrate(url)])
    expect([...a, ...b].length).toBe(new Set([...a, ...b]).size)
  })

  it('a failing migration leaves nothing behind and names itself', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({
      '1_good': 'create table a (x int);',
      '2_bad': 'create table b (x int); select 1/0;',
    })
    await expect(migrate(url, folder)).rejects.toThrow('2_bad')
    const mended = folderWith({ '1_good': 'create table a (x int);', '2_bad': 'create table b (x int);' })
    expect(await migrate(url, mended)).toEqual(['2_bad'])
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    const url = await emptyDatabase()
    await migrate(url, folderWith({ '1_first': 'create table a (x int);' }))
    await expect(migrate(url, folderWith({ '1_first': 'create table a (y int);' }))).rejects.toThrow(
      '1_first',
    )
  })
})
