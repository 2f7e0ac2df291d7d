import 'server-only'
// Books decided rows: one statement, so rows, balances, bonuses and grants move together or not at all.
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { SealedRow } from './journal'
import { countersOf } from './rules-limits'
import type { Effects, NewBonus, PlayerStatus } from './types'

/** The rows of one decision: the first is the primary, the others go in only beside it. */
export interface SealedDecision {
  rows: SealedRow[]
  effects: Effects
}

/**
 * Commits decisions, at most one for each wallet. Returns the wallets whose decision went in; a missing one lost a
 * race for its sequence or its identity and must be read and decided again. Throws when rows and balances would part.
 */
export async function commitDecisions(tx: Transaction, decisions: SealedDecision[]): Promise<Set<bigint>> {
  const rows = decisions.flatMap(({ rows: sealed, effects }) => {
    const first = sealed[0]
    if (first === undefined) return []
    return sealed.map((row) => toInput(row, first, effects))
  })
  const hasEffects = decisions.some(
    ({ effects }) =>
      effects.startBonus || effects.bonusChanges?.length || effects.counted || effects.endGrant,
  )
  const hasAudit = decisions.some(({ effects }) => effects.audit !== undefined)
  const booked = await tx.$queryRaw<{ wallet_id: bigint }[]>`
    with input as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(wallet_id bigint, sequence bigint,
        first_sequence bigint, kind text, identity text, fingerprint text, code smallint, reason text, amount numeric,
        cash_delta numeric, bonus_delta numeric, cash_after numeric, bonus_after numeric, round_id bigint,
        turn_id bigint, game_code bigint, session_id bigint, grant_id bigint, bonus_sequence bigint,
        debit_sequence bigint, is_open boolean, created_at timestamptz, hash text,
        start_bonus jsonb, bonus_changes jsonb, counted jsonb, end_grant bigint, grant_win numeric, hour timestamptz, hour_stake numeric,
        hour_win numeric, hour_deposit numeric${hasAudit ? Prisma.sql`, audit jsonb` : Prisma.empty})
    ), primaries as (
      insert into operation (wallet_id, sequence, kind, identity, fingerprint, code, reason, amount, cash_delta,
        bonus_delta, cash_after, bonus_after, round_id, turn_id, game_code, session_id, grant_id, bonus_sequence,
        debit_sequence, is_open, created_at, hash)
      select wallet_id, sequence, kind, identity, fingerprint, code, reason, amount, cash_delta, bonus_delta, cash_after,
        bonus_after, round_id, turn_id, game_code, session_id, grant_id, bonus_sequence, debit_sequence, is_open,
        created_at, hash
      from input where sequence = first_sequence order by wallet_id
      on conflict do nothing
      returning wallet_id, sequence
    ), companions as (
      insert into operation (wallet_id, sequence, kind, identity, fingerprint, code, reason, amount, cash_delta,
        bonus_delta, cash_after, bonus_after, round_id, turn_id, game_code, session_id, grant_id, bonus_sequence,
        debit_sequence, is_open, created_at, hash)
      select i.wallet_id, i.sequence, i.kind, i.identity, i.fingerprint, i.code, i.reason, i.amount, i.cash_delta,
        i.bonus_delta, i.cash_after, i.bonus_after, i.round_id, i.turn_id, i.game_code, i.session_id, i.grant_id,
        i.bonus_sequence, i.debit_sequence, i.is_open, i.created_at, i.hash
      from input i join primaries p on p.wallet_id = i.wallet_id and p.sequence = i.first_sequence
      where i.sequence > i.first_sequence order by i.wallet_id, i.sequence
      returning wallet_id
    ), last as (
      select distinct on (i.wallet_id) i.* from input i
      join primaries p on p.wallet_id = i.wallet_id and p.sequence = i.first_sequence
      cross join (select count(*) from companions) done
      order by i.wallet_id, i.sequence desc
    ), moved as (
      update wallet w set cash = l.cash_after, bonus = l.bonus_after, sequence = l.sequence, head = l.hash
      from last l where w.id = l.wallet_id and w.sequence = l.first_sequence - 1
      returning w.id
    ${hasEffects ? changes : Prisma.empty}
    ${hasAudit ? audited : Prisma.empty}
    ), counted as (
      insert into wallet_hour as h (wallet_id, hour, stake, win, deposit)
      select wallet_id, hour, hour_stake, hour_win, hour_deposit from last where hour is not null
      on conflict (wallet_id, hour) do update set stake = h.stake + excluded.stake, win = h.win + excluded.win,
        deposit = h.deposit + excluded.deposit
      returning wallet_id
    ), wanted as materialized (
      select count(*) as moved, count(end_grant) as grants, coalesce(sum(jsonb_array_length(bonus_changes)), 0) as changed,
        count(counted) as noted${hasAudit ? Prisma.sql`, count(audit) as audits` : Prisma.empty} from last
    )
    select p.wallet_id from primaries p cross join wanted
    where case when (select count(*) from moved) = wanted.moved and (select count(*) from counted) >= 0
      ${hasEffects ? areChanged : Prisma.empty}
      ${hasAudit ? Prisma.sql`and (select count(*) from audited) = wanted.audits` : Prisma.empty}
      then true else fail('journal rows without their change') end`
  return new Set(booked.map((row) => row.wallet_id))
}

/** What some rows change beside their wallet: bonuses and grants. Most batches have none and are spared the look. */
const changes = Prisma.sql`
  ), changed as (
    update bonus b set state = coalesce(x.state, b.state), ended_at = case when x.state is null then b.ended_at else l.created_at end,
      required = b.required + coalesce(x.required, 0), wagered = b.wagered + coalesce(x.wagered, 0),
      released = b.released + coalesce(x.released, 0)
    from last l cross join lateral jsonb_to_recordset(l.bonus_changes) as x(sequence bigint, state text, required numeric,
      wagered numeric, released numeric)
    where b.wallet_id = l.wallet_id and b.sequence = x.sequence and (x.state is null or b.state = 'active')
    returning b.wallet_id
  ), started as (
    insert into bonus (wallet_id, sequence, origin, created_at, required, max_bet, max_win, expires_at, weights)
    select l.wallet_id, l.first_sequence, x.origin, l.created_at, x.required, x.max_bet, x.max_win, x.expires_at, x.weights
    from last l cross join lateral jsonb_to_record(l.start_bonus) as x(origin text, required numeric, max_bet numeric,
      max_win numeric, expires_at timestamptz, weights jsonb)
    where l.start_bonus is not null and (select count(*) from changed) >= 0
    returning wallet_id
  ), noted as (
    insert into wagering (wallet_id, sequence, bonus_sequence, weight, counted, why)
    select l.wallet_id, l.first_sequence, x.bonus_sequence, x.weight, x.counted, x.why
    from last l cross join lateral jsonb_to_record(l.counted) as x(bonus_sequence bigint, weight int, counted numeric, why text)
    where l.counted is not null
    returning wallet_id
  ), grants as (
    update free_round_grant g set state = 'ended', ended_at = l.created_at, win = greatest(g.win, l.grant_win),
      activated_at = coalesce(g.activated_at, l.created_at)
    from last l where g.id = l.end_grant and g.state in ('offered', 'active')
    returning g.id`
const areChanged = Prisma.sql`and (select count(*) from changed) = wanted.changed
  and (select count(*) from noted) = wanted.noted and (select count(*) from grants) = wanted.grants
  and (select count(*) from started) >= 0`

/** The audit rows of staff's commands: a deed that cannot be written down is not done. */
const audited = Prisma.sql`
  ), audited as (
    insert into audit (actor, action, subject, before, after, reason, address)
    select x.actor, x.action, x.subject, x.before, x.after, x.reason, x.address
    from last l cross join lateral jsonb_to_record(l.audit) as x(actor text, action text, subject text, before jsonb,
      after jsonb, reason text, address text)
    where l.audit is not null
    returning id`

/** The player's new status and that their game sessions end, beside the status rows of their wallets. */
export async function storeStatus(
  tx: Transaction,
  params: { playerId: string; status: PlayerStatus | null; until: Date | null; at: Date },
): Promise<void> {
  const { playerId, status, until, at } = params
  if (status !== null)
    await tx.player.update({ where: { id: playerId }, data: { status }, select: { id: true } })
  if (until !== null) await storeTimeOut(tx, playerId, until)
  if (status === 'active') return
  await tx.gameSession.updateMany({
    where: { playerId, endedAt: null },
    data: { endedAt: at, endReason: status ?? 'time-out' },
  })
}

/** The later end counts. */
async function storeTimeOut(tx: Transaction, playerId: string, until: Date): Promise<void> {
  await tx.player.updateMany({
    where: { id: playerId, OR: [{ excludedUntil: null }, { excludedUntil: { lt: until } }] },
    data: { excludedUntil: until },
  })
}

const text = (value: bigint | null) => value?.toString() ?? null

function toCounters(first: SealedRow, effects: Effects) {
  const change = countersOf(first, effects.countAt ?? first.createdAt)
  if (change === null) return {}
  return { hour: change.hour, hour_stake: change.stake, hour_win: change.win, hour_deposit: change.deposit }
}

function toStart({ origin, terms, weights }: NewBonus) {
  const { required, maxBet, maxWin, expiresAt } = terms
  return { origin, required, max_bet: maxBet, max_win: maxWin, expires_at: expiresAt, weights }
}

function toInput(row: SealedRow, first: SealedRow, effects: Effects) {
  return {
    wallet_id: text(row.walletId),
    sequence: text(row.sequence),
    first_sequence: text(first.sequence),
    kind: row.kind,
    identity: row.identity,
    fingerprint: row.fingerprint,
    code: row.code,
    reason: row.reason,
    amount: row.amount,
    cash_delta: row.cashDelta,
    bonus_delta: row.bonusDelta,
    cash_after: row.cashAfter,
    bonus_after: row.bonusAfter,
    round_id: text(row.roundId),
    turn_id: text(row.turnId),
    game_code: text(row.gameCode),
    session_id: text(row.sessionId),
    grant_id: text(row.grantId),
    bonus_sequence: text(row.bonusSequence),
    debit_sequence: text(row.debitSequence),
    is_open: row.isOpen,
    created_at: row.createdAt,
    hash: row.hash,
    start_bonus: effects.startBonus ? toStart(effects.startBonus) : null,
    bonus_changes: effects.bonusChanges?.length
      ? effects.bonusChanges.map((change) => ({ ...change, sequence: text(change.sequence) }))
      : null,
    counted: effects.counted
      ? { ...effects.counted, bonus_sequence: text(effects.counted.bonusSequence), bonusSequence: undefined }
      : null,
    end_grant: text(effects.endGrant?.id ?? null),
    grant_win: effects.endGrant?.win ?? null,
    // Left out of the text where there is none.
    audit: effects.audit,
    ...toCounters(first, effects),
  }
}
