import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { CallFigures, CallSearch, KeptCall, StoredCall } from './types'

/** How far ids and times of arrival may disagree: a call is written some seconds after it arrived, at most. */
const disorderMs = 60_000
/** As in the indexes of the rows that are slow. */
const slowMs = 100
const figuresCallsMax = 20_000

/** Writes a batch in one statement whose text is always the same, so that PostgreSQL plans it once. */
export async function insertCalls(db: Transaction, calls: readonly KeptCall[]): Promise<void> {
  const rows = calls.map((call) => ({ ...call, gameCode: call.gameCode?.toString() ?? null }))
  await db.$executeRaw`
    insert into wallet_call (created_at, method, address, status, code, ms, operation, user_id, transaction_id,
      game_code, currency, request, request_bytes, answer)
    select "createdAt", method, address, status, code, ms, operation, "userId", "transactionId",
      "gameCode", currency, request, "requestBytes", answer
    from json_to_recordset(${JSON.stringify(rows)}::json) as call ("createdAt" timestamptz, method text, address text,
      status smallint, code smallint, ms double precision, operation text, "userId" text, "transactionId" text,
      "gameCode" bigint, currency text, request text, "requestBytes" int, answer text)`
}

/** Deletes at most `limit` calls that arrived earlier. Rows that another process deletes are left to it. */
export function deleteCallsBefore(db: Transaction, before: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    delete from wallet_call where id in (
      select id from wallet_call where created_at < ${before}::timestamptz
      order by created_at limit ${limit} for update skip locked)`
}

const columns = Prisma.sql`id, created_at as "createdAt", method, address, status, code, ms, operation,
  user_id as "userId", transaction_id as "transactionId", game_code as "gameCode", currency, request,
  request_bytes as "requestBytes", answer`

/** A page of the calls that match, in the order of their ids. */
export function searchCallRows(db: Transaction, search: CallSearch): Promise<StoredCall[]> {
  const isAscending = search.direction === 'asc'
  return db.$queryRaw<StoredCall[]>`
    select ${columns} from wallet_call where ${Prisma.join(conditionsOf(search, isAscending), ' and ')}
    order by id ${isAscending ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${search.limit}`
}

export async function findCall(db: Transaction, id: bigint): Promise<StoredCall | null> {
  const rows = await db.$queryRaw<StoredCall[]>`select ${columns} from wallet_call where id = ${id}`
  return rows[0] ?? null
}

/** Calls that named a free-round grant, or paid for it by one of these transactions, oldest first. */
export function searchGrantCalls(
  db: Transaction,
  params: { playerId: string; grantId: bigint; transactionIds: readonly string[]; from: Date; limit: number },
): Promise<StoredCall[]> {
  const { playerId, grantId, transactionIds, from, limit } = params
  // As the protocol writes it in requests and answers: "free_rounds": { "id": 7, …
  const named = `"free_rounds"\\s*:\\s*\\{\\s*("(count|win|round_win|played)"[^{}]*,\\s*)?"id"\\s*:\\s*"?${grantId}"?\\s*[,}]`
  return db.$queryRaw<StoredCall[]>`
    select ${columns} from wallet_call where user_id = ${playerId} and created_at >= ${from}::timestamptz
      and ((operation in ('get', 'activate', 'update', 'end') and (request ~ ${named} or answer ~ ${named}))
        or (operation = 'credit' and transaction_id = any(${[...transactionIds]}::text[])))
    order by id limit ${limit}`
}

function conditionsOf(search: CallSearch, isAscending: boolean): Prisma.Sql[] {
  const { transactionId, userIds, gameCode, operation, code, status, from, until, slowerThanMs, after } =
    search
  const conditions = [Prisma.sql`true`]
  if (transactionId !== undefined) conditions.push(Prisma.sql`transaction_id = ${transactionId}`)
  if (userIds !== undefined) conditions.push(Prisma.sql`user_id = any(${[...userIds]}::text[])`)
  if (gameCode !== undefined) conditions.push(Prisma.sql`game_code = ${gameCode}::bigint`)
  if (operation !== undefined) conditions.push(Prisma.sql`operation = ${operation}`)
  // The literal conditions let PostgreSQL use the indexes of unusual rows, whatever the parameters are.
  if (operation !== undefined && !['debit', 'credit'].includes(operation))
    conditions.push(Prisma.sql`operation not in ('debit', 'credit')`)
  if (code !== undefined) conditions.push(Prisma.sql`code = ${code}::smallint`)
  if (search.isRefused || (code !== undefined && code !== 0)) conditions.push(Prisma.sql`code <> 0`)
  if (status !== undefined) conditions.push(Prisma.sql`status = ${status}::smallint`)
  if (status !== undefined && status !== 200) conditions.push(Prisma.sql`status <> 200`)
  if (slowerThanMs !== undefined) conditions.push(Prisma.sql`ms >= ${slowerThanMs}::double precision`)
  if (slowerThanMs !== undefined && slowerThanMs >= slowMs) conditions.push(Prisma.sql`ms >= 100`)
  conditions.push(...timeConditions(from, until))
  if (after !== undefined)
    conditions.push(isAscending ? Prisma.sql`id > ${after}` : Prisma.sql`id < ${after}`)
  return conditions
}

/** Ids grow with time: bounds of the id keep a search in last week's calls from walking through all since. */
function timeConditions(from: Date | undefined, until: Date | undefined): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (from !== undefined) {
    const early = new Date(from.getTime() - disorderMs)
    conditions.push(Prisma.sql`created_at >= ${from}::timestamptz and id >= coalesce((select id from wallet_call
      where created_at >= ${early}::timestamptz order by created_at, id limit 1), 0)`)
  }
  if (until !== undefined) {
    const late = new Date(until.getTime() + disorderMs)
    conditions.push(Prisma.sql`created_at < ${until}::timestamptz and id <= coalesce((select id from wallet_call
      where created_at < ${late}::timestamptz order by created_at desc, id desc limit 1), 0)`)
  }
  return conditions
}

/** Counts the latest calls since a time; however many there were, it reads a bounded number of them. */
export async function readFigures(db: Transaction, since: Date): Promise<CallFigures> {
  const rows = await db.$queryRaw<{ calls: bigint; failed: bigint; p95Ms: number | null }[]>`
    select count(*) as calls, count(*) filter (where code is distinct from 0) as failed,
      percentile_disc(0.95) within group (order by ms) as "p95Ms"
    from (select code, ms from wallet_call where created_at >= ${since}::timestamptz
      order by created_at desc, id desc limit ${figuresCallsMax + 1}) as latest`
  const { calls = 0n, failed = 0n, p95Ms = null } = rows[0] ?? {}
  const isMore = calls > figuresCallsMax
  return { calls: isMore ? figuresCallsMax : Number(calls), isMore, failed: Number(failed), p95Ms }
}
