// Applies prisma/migrations in order and keeps Prisma's own history table, so that a real `prisma migrate deploy`
// elsewhere accepts the database. Prisma's engine for this is a download; this runner needs nothing.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'

const historyTable = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0)`
/** Any number will do, as long as every runner takes the same: two starts at once migrate one after the other. */
const lockKey = 72_707_369

/**
 * Brings the database at `url` up to date; each migration in a transaction of its own.
 * Returns the names applied now. Throws when an applied migration's file has changed since.
 */
export async function migrate(url: string, folder = resolve('prisma/migrations')): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(historyTable)
    const applied = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
    )
    const known = new Map(applied.rows.map((row) => [row.migration_name, row.checksum]))
    const now: string[] = []
    for (const migration of readMigrations(folder)) {
      const checksum = known.get(migration.name)
      if (checksum === undefined) {
        await apply(client, migration)
        now.push(migration.name)
      } else if (checksum !== migration.checksum) {
        throw new Error(`Migration ${migration.name} was changed after it had been applied to this database.`)
      }
    }
    return now
  } finally {
    await client.end()
  }
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was rolled back.`, { cause: error })
  }
}
