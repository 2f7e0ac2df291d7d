// The search over all players. Every condition and every order has an index of its own; nothing is skipped over or
// counted further than a person would read.
import 'server-only'
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { Money } from '../money/money'
import type { OperationKind } from '../wallet/wallet'
import type { Place, PlayerSearch, PlayerSort } from './players-query'

export interface PlayerRow {
  id: string
  nickname: string
  email: string
  status: string
  currency: string
  isTest: boolean
  createdAt: Date
  lastLoginAt: Date | null
  /** What the list was sorted by, as the cursor of the next page needs it. */
  place: string
}

export interface PlayerPageParams {
  sort: PlayerSort
  direction: 'asc' | 'desc'
  after: Place | null
  limit: number
}

/** After every text that begins like this one, byte by byte. */
const lastSign = '\u{10ffff}'

export function searchPlayerRows(
  db: Transaction,
  search: PlayerSearch,
  { sort, direction, after, limit }: PlayerPageParams,
): Promise<PlayerRow[]> {
  const { column, cast } = orders[sort]
  const way = direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`
  const beyond = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`
  const conditions = conditionsOf(search)
  if (after !== null)
    conditions.push(Prisma.sql`(${column}, p.id) ${beyond} (${after.value}::${cast}, ${after.id})`)
  return db.$queryRaw<PlayerRow[]>`
    select p.id, p.nickname, p.email, p.status, p.currency, p.is_test as "isTest", p.created_at as "createdAt",
      p.last_login_at as "lastLoginAt", (${column})::text as place
    from player p where ${Prisma.join(conditions, ' and ')}
    order by ${column} ${way}, p.id ${way} limit ${limit}`
}

const orders: Record<PlayerSort, { column: Prisma.Sql; cast: Prisma.Sql }> = {
  created: { column: Prisma.sql`p.created_at`, cast: Prisma.sql`timestamptz` },
  seen: {
    column: Prisma.sql`coalesce(p.last_login_at, '-infinity'::timestamptz)`,
    cast: Prisma.sql`timestamptz`,
  },
  nickname: { column: Prisma.sql`p.nickname_key`, cast: Prisma.sql`text` },
}

/** How many there are, counted no further than `max`. */
export async function countPlayerRows(db: Transaction, search: PlayerSearch, max: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from (select 1 from player p where ${Prisma.join(conditionsOf(search), ' and ')} limit ${max}) counted`
  return Number(row?.count ?? 0)
}

function conditionsOf(search: PlayerSearch): Prisma.Sql[] {
  const { beginning, ids = [], status, currency, from, until, seenFrom, seenUntil, isTest } = search
  const conditions = [Prisma.sql`true`]
  if (beginning !== undefined) conditions.push(namesOf(beginning, ids))
  if (status !== undefined) conditions.push(Prisma.sql`p.status = ${status}`)
  if (currency !== undefined) conditions.push(Prisma.sql`p.currency = ${currency}`)
  if (isTest !== undefined) conditions.push(Prisma.sql`p.is_test = ${isTest}`)
  if (from) conditions.push(Prisma.sql`p.created_at >= ${from}::timestamptz`)
  if (until) conditions.push(Prisma.sql`p.created_at < ${until}::timestamptz`)
  if (seenFrom)
    conditions.push(
      Prisma.sql`coalesce(p.last_login_at, '-infinity'::timestamptz) >= ${seenFrom}::timestamptz`,
    )
  // Whoever never came was not here on those days.
  if (seenUntil) conditions.push(Prisma.sql`p.last_login_at < ${seenUntil}::timestamptz`)
  return conditions
}

/** A range of bytes instead of a pattern: it finds the prefix indexes whatever the plan was made for. */
function namesOf(beginning: string, ids: string[]): Prisma.Sql {
  const end = `${beginning}${lastSign}`
  const begins = (column: Prisma.Sql) => Prisma.sql`(${column} ~>=~ ${beginning} and ${column} ~<~ ${end})`
  const columns = [Prisma.sql`p.nickname_key`, Prisma.sql`p.email_key`, Prisma.sql`p.id`]
  return Prisma.sql`(${Prisma.join(columns.map(begins), ' or ')} or p.id = any(${ids}))`
}

export interface WalletLine {
  playerId: string
  currency: string
  cash: Money
  bonus: Money
}

/** The wallets of some players, in the operator's order of currencies. */
export async function listWalletsOf(db: Transaction, playerIds: string[]): Promise<WalletLine[]> {
  const rows = await db.wallet.findMany({
    where: { playerId: { in: playerIds } },
    orderBy: [{ currencyRow: { position: 'asc' } }, { currency: 'asc' }],
    select: { playerId: true, currency: true, cash: true, bonus: true },
  })
  return rows.map(({ playerId, currency, cash, bonus }) => ({
    playerId,
    currency,
    cash: Money.of(cash.toFixed(), currency),
    bonus: Money.of(bonus.toFixed(), currency),
  }))
}

export interface FoundRow {
  playerId: string
  nickname: string
  currency: string
  walletId: bigint
  sequence: bigint
  kind: OperationKind
  identity: string
  code: number
  createdAt: Date
}

/** Journal rows of a transaction id: a stake, its win and its refund may share one. */
export function findRowsOfIdentity(db: Transaction, identity: string): Promise<FoundRow[]> {
  return db.$queryRaw<FoundRow[]>`
    select w.player_id as "playerId", p.nickname, w.currency, o.wallet_id as "walletId", o.sequence, o.kind, o.identity, o.code::int,
      o.created_at as "createdAt"
    from operation o join wallet w on w.id = o.wallet_id join player p on p.id = w.player_id
    where o.kind = any(array['debit', 'credit', 'rollback', 'end', 'deposit', 'withdrawal', 'adjustment', 'bonus-grant',
      'bonus-release', 'bonus-void', 'status']) and o.identity = ${identity}
    order by o.created_at, o.sequence`
}

export interface FoundSession {
  id: bigint
  playerId: string
  nickname: string
  currency: string
  gameCode: bigint
  createdAt: Date
}

export async function findGameSession(db: Transaction, id: bigint): Promise<FoundSession | null> {
  const row = await db.gameSession.findUnique({
    where: { id },
    include: { player: { select: { nickname: true } }, wallet: { select: { currency: true } } },
  })
  if (row === null) return null
  const { player, wallet, ...session } = row
  return { ...session, nickname: player.nickname, currency: wallet.currency }
}
