import 'server-only'
// Significant events stand where they happened: audit, journal (as the fold kept it), failed log-ins, incidents and
// the record of wallet calls. Each of those is read by its own index, a page's worth of each, and merged by time.
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'

export interface EventSearch {
  from: Date
  until: Date
  /** Actions of the audit and the kind of event that each is. */
  actions: readonly { action: string; kind: string }[]
  /** The kind asked for; empty: all. */
  kind: string
  /** An id; empty: everybody's. */
  player: string
  after: EventCursor | null
  limit: number
}

export interface EventCursor {
  at: Date
  key: string
}

export interface EventRow {
  at: Date
  /** Unique, and in the order of events of one moment. */
  key: string
  kind: string
  /** An action of the audit, "burst", "stake", "win", "free-win", an incident's kind, or "refused". */
  what: string
  actor: string | null
  /** Whom or what it is about. */
  subject: string | null
  currency: string | null
  amount: string | null
  count: number | null
  reason: string | null
  /** The incident's, the player's or the call's own page. */
  reference: string | null
}

/** So many failures of one account within an hour are a burst. */
const burstFailures = 5

/** Significant events, newest first. */
export function listEventRows(db: Transaction, search: EventSearch): Promise<EventRow[]> {
  const { limit } = search
  const parts = [audits(search)]
  if (isWanted(search, 'login') && search.player === '') parts.push(bursts(search))
  if (isWanted(search, 'large')) parts.push(larges(search))
  if (isWanted(search, 'check')) parts.push(incidents(search, 'check', ['ledger-broken', 'reports-differ']))
  if (isWanted(search, 'outage')) parts.push(incidents(search, 'outage', ['feed-failed']))
  if (isWanted(search, 'outage') && search.player === '') parts.push(undecided(search))
  return db.$queryRaw<EventRow[]>`
    select * from (${Prisma.join(parts, ' union all ')}) e order by at desc, key desc limit ${limit}`
}

const isWanted = ({ kind }: EventSearch, name: string) => kind === '' || kind === name

function audits({ actions, from, until, player, after, limit }: EventSearch): Prisma.Sql {
  const names = actions.map(({ action }) => action)
  const kinds = actions.map(({ kind }) => kind)
  const own = player === '' ? Prisma.empty : Prisma.sql`and a.subject = ${player}`
  return Prisma.sql`(select x.created_at as at, x.key, n.kind, x.action as what, x.actor, x.subject,
      x.after ->> 'currency' as currency, null::text as amount, null::int as count, x.reason, null::text as reference
    from unnest(${names}::text[], ${kinds}::text[]) as n(action, kind)
    cross join lateral (select * from (select a.*, ${keyOf('audit', Prisma.sql`a.id`)} as key from audit a
        where a.action = n.action and ${within('a.created_at', from, until)} ${own}) a
      where ${beyond(Prisma.sql`created_at`, after)} order by created_at desc, id desc limit ${limit}) x
    order by 1 desc, 2 desc limit ${limit})`
}

function bursts({ from, until, after, limit }: EventSearch): Prisma.Sql {
  return Prisma.sql`(select * from (select max(created_at) as at, 'login:' || account || ':' || min(id) as key, 'login' as kind,
      'burst' as what, null::text, account as subject, null::text, null::text, count(*)::int, null::text, null::text
    from login_attempt where not succeeded and ${within('created_at', from, until)}
    group by account, date_trunc('hour', created_at) having count(*) >= ${burstFailures}) b
    where ${beyond(Prisma.sql`at`, after)} order by 1 desc, 2 desc limit ${limit})`
}

function larges({ from, until, player, after, limit }: EventSearch): Prisma.Sql {
  const own = player === '' ? Prisma.empty : Prisma.sql`and w.player_id = ${player}`
  return Prisma.sql`(select * from (select l.created_at as at, 'large:' || lpad(l.wallet_id::text, 19, '0') || ':'
        || lpad(l.sequence::text, 19, '0') as key, 'large' as kind, l.kind as what, null::text, w.player_id as subject,
      l.currency, l.amount::numeric(40,5)::text, null::int, null::text, l.game_code::text
    from report_large l join wallet w on w.id = l.wallet_id join currency k on k.code = l.currency
    where l.amount >= k.large_amount and ${within('l.created_at', from, until)} ${own}
      and w.player_id not in (select id from player where is_test)) b
    where ${beyond(Prisma.sql`at`, after)} order by 1 desc, 2 desc limit ${limit})`
}

function incidents(search: EventSearch, kind: string, kinds: string[]): Prisma.Sql {
  const { from, until, player, after, limit } = search
  const own = player === '' ? Prisma.empty : Prisma.sql`and player_id = ${player}`
  return Prisma.sql`(select * from (select last_at as at, ${keyOf('incident', Prisma.sql`id`)} as key, ${kind}::text as kind,
      kind as what, null::text, subject, null::text, null::text, count, null::text, id::text
    from incident where kind = any(${kinds}::text[]) and ${within('last_at', from, until)} ${own}) b
    where ${beyond(Prisma.sql`at`, after)} order by 1 desc, 2 desc limit ${limit})`
}

/** Hours in which wallet calls were answered with 503: overload, or a database away. */
function undecided({ from, until, after, limit }: EventSearch): Prisma.Sql {
  return Prisma.sql`(select * from (select max(created_at) as at, 'undecided:' || min(id) as key, 'outage' as kind,
      'refused' as what, null::text, null::text as subject, null::text, null::text, count(*)::int, null::text, null::text
    from wallet_call where status = 503 and status <> 200 and ${within('created_at', from, until)}
    group by date_trunc('hour', created_at)) b
    where ${beyond(Prisma.sql`at`, after)} order by 1 desc, 2 desc limit ${limit})`
}

function within(column: string, from: Date, until: Date): Prisma.Sql {
  const name = Prisma.raw(column)
  return Prisma.sql`${name} >= ${from}::timestamptz and ${name} < ${until}::timestamptz`
}

function beyond(at: Prisma.Sql, after: EventCursor | null): Prisma.Sql {
  if (after === null) return Prisma.sql`true`
  return Prisma.sql`(${at}, key) < (${after.at}::timestamptz, ${after.key}::text)`
}

function keyOf(name: string, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`'${name}:'`)} || lpad(${id}::text, 19, '0')`
}
