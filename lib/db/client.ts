import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { databaseUrl } from './address'
import { PrismaClient } from './generated/client'

const pageConnectionsMax = 10
/** Two batches in flight, and a place for the next read. */
const moneyConnectionsMax = 4
const statementTimeoutMs = 10_000
const lockTimeoutMs = 5_000
const silenceMs = 2_000

export type Database = PrismaClient
/** What a store takes: the client itself or a transaction of it. */
export type Transaction = Omit<
  PrismaClient,
  '$on' | '$connect' | '$disconnect' | '$extends' | '$transaction' | '$use'
>

/**
 * The money path looks up single rows. With statistics that lag behind a growing journal, reading all rows of a session
 * or of the journal looks as cheap as reading one, and is not.
 */
const moneyPlanning = '-c enable_bitmapscan=off -c enable_seqscan=off'

/** Opens a client of its own on `url`; callers disconnect it. */
export function openDatabase(url: string, connectionsMax = pageConnectionsMax, options = ''): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      // Prisma writes and reads timestamps without a zone: both sides must mean UTC, whatever the database's own is.
      // And what was acknowledged must be on disk, however the server's default is set.
      options: `-c TimeZone=UTC -c synchronous_commit=on ${options}`,
      max: connectionsMax,
      connectionTimeoutMillis: 5_000,
      statement_timeout: statementTimeoutMs,
      // A host that vanished says nothing: past PostgreSQL's own limit we no longer wait for it.
      query_timeout: statementTimeoutMs + silenceMs,
      lock_timeout: lockTimeoutMs,
    },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  )
  return new PrismaClient({
    adapter,
    omit: {
      player: { passwordHash: true },
      staff: { passwordHash: true, totpSecret: true, totpPending: true },
    },
  })
}

const names = new Map<string, string>()
const namesMax = 500

/** Prepared statements: the same text keeps its name, so PostgreSQL parses it once a connection. */
function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = names.size < namesMax ? `s${names.size}` : ''
  if (name !== '') names.set(sql, name)
  return name
}

const shared = globalThis as { croupierDatabase?: Database; croupierMoneyDatabase?: Database }

/** The process's database client, opened on first use. */
export function database(): Database {
  shared.croupierDatabase ??= openDatabase(databaseUrl())
  return shared.croupierDatabase
}

/** The money path's own connections, so that no flood of pages keeps a win waiting. */
export function moneyDatabase(): Database {
  shared.croupierMoneyDatabase ??= openDatabase(databaseUrl(), moneyConnectionsMax, moneyPlanning)
  return shared.croupierMoneyDatabase
}

/** Closes whatever was opened; the next use opens anew. */
export async function closeDatabases(): Promise<void> {
  const open = [shared.croupierDatabase, shared.croupierMoneyDatabase]
  delete shared.croupierDatabase
  delete shared.croupierMoneyDatabase
  await Promise.all(open.map((one) => one?.$disconnect()))
}
