import 'server-only'
// Everything that decisions need, for many commands at once, in one statement. It must look up single rows however large
// the journal grows and however old PostgreSQL's statistics of it are. Hence lateral joins with `limit 1`; expressions
// that fit one index only; and "was rolled back" as a value, since as a join it may read every rollback there is.
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import { usedOfLimit } from './limits-store'
import { type CommandKey, type ReadRow, toState } from './read-row'
import type { State } from './types'

/** How far back a credit without a round or turn of its own looks for its session's last debit. */
const sessionDebitsMax = 100

/** Reads the state of each command; the answers come in the order of `keys`. */
export async function readStates(tx: Transaction, keys: CommandKey[], now: Date): Promise<State[]> {
  const kinds = new Set(keys.map((key) => key.kind))
  const rows = await tx.$queryRaw<{ states: string }[]>`
    select coalesce(json_agg(each order by each.n), '[]')::text as states from (select c.n,
      case when p.id is not null then json_build_object('id', p.id, 'nickname', p.nickname, 'status', p.status,
        'excludedUntil', p.excluded_until) end as player,
      case when s.id is not null then json_build_object('id', s.id::text, 'playerId', s.player_id,
        'gameCode', s.game_code::text, 'redeemedAt', s.redeemed_at, 'lastSeenAt', s.last_seen_at,
        'endedAt', s.ended_at, 'endReason', s.end_reason) end as session,
      case when w.id is not null then json_build_object('id', w.id::text, 'playerId', w.player_id,
        'currency', w.currency, 'cash', w.cash::text, 'bonus', w.bonus::text, 'sequence', w.sequence::text,
        'head', w.head) end as wallet,
      b.bonus,
      e.earlier, rb."rolledBack", d.debit, r.round, g."grant",
      settings.bets_stopped as "betsStopped", k.max_bet::text as "maxBet", l.limits
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as c(n int, kind text, "userId" text, "tokenHash" text,
      identity text, currency text, "gameCode" bigint, "turnId" bigint, "roundId" bigint, "grantId" bigint,
      "isFreeRounds" boolean, "walletId" bigint)
    cross join (select bets_stopped from setting where id = 1) settings
    left join lateral (select * from game_session where game_token_hash = c."tokenHash" and redeemed_at is not null
      limit 1) s on true
    left join lateral (select * from wallet where id = coalesce(s.wallet_id, c."walletId") limit 1) w on true
    left join lateral (select * from player where id = coalesce(c."userId", w.player_id) limit 1) p on true
    left join lateral (select max_bet from currency where code = w.currency limit 1) k on true
    left join lateral (
      select json_build_object('sequence', x.sequence::text, 'required', x.required::text, 'wagered', x.wagered::text,
        'released', x.released::text, 'maxBet', x.max_bet::text, 'maxWin', x.max_win::text, 'expiresAt', x.expires_at,
        'weight', coalesce(x.weights->'games'->>coalesce(c."gameCode", s.game_code)::text, x.weights->'groups'->>(
          select g.group_id::text from game g where g.code = coalesce(c."gameCode", s.game_code)),
          x.weights->>'default', '100')::int) as bonus
      from bonus x where x.wallet_id = w.id and x.state = 'active' limit 1) b on true
    left join lateral (
      select json_agg(json_build_object('kind', x.kind, 'hours', x.hours, 'amount', x.amount::text,
        'used', ${usedOfLimit(now)}) order by x.hours, x.kind) as limits
      from player_limit x where x.player_id = w.player_id and x.currency in (w.currency, '')
        and x.kind = any(case c.kind when 'debit' then array['stake', 'loss', 'time']
          when 'deposit' then array['deposit'] else array[]::text[] end)) l on true
    left join lateral (
      select json_build_object('walletId', o.wallet_id::text, 'playerId', ow.player_id, 'nickname', op.nickname,
        'currency', ow.currency, 'sequence', o.sequence::text, 'fingerprint', o.fingerprint, 'code', o.code,
        'reason', o.reason, 'amount', o.amount::text, 'cashDelta', o.cash_delta::text, 'bonusDelta', o.bonus_delta::text,
        'cashAfter', o.cash_after::text, 'bonusAfter', o.bonus_after::text, 'isOpen', o.is_open,
        'createdAt', o.created_at) as earlier
      from operation o join wallet ow on ow.id = o.wallet_id join player op on op.id = ow.player_id
      where o.kind = c.kind and o.identity = c.identity limit 1) e on true
    left join lateral (
      select json_build_object('playerId', ow.player_id, 'wallet', json_build_object('id', ow.id::text,
        'playerId', ow.player_id, 'currency', ow.currency, 'cash', ow.cash::text, 'bonus', ow.bonus::text,
        'sequence', ow.sequence::text, 'head', ow.head)) as "rolledBack"
      from operation o join wallet ow on ow.id = o.wallet_id
      where c.kind = 'debit' and o.kind = 'rollback' and o.identity = c.identity limit 1) rb on true
    ${kinds.has('rollback') ? namedDebits : noDebits}
    left join lateral (
      select o.sequence from operation o
      where c.kind = 'credit' and c."roundId" is not null
        and o.wallet_id::text || ':' || o.round_id::text = w.id::text || ':' || c."roundId"::text
        and o.kind = 'debit' and o.code = 0 and o.round_id is not null
        and (c."gameCode" is null or o.game_code is null or o.game_code = c."gameCode")
        and (select x.code from operation x where x.kind = 'rollback' and x.identity = o.identity) is distinct from 0
      order by o.sequence desc limit 1) by_round on true
    left join lateral (
      select o.sequence from operation o
      where c.kind = 'credit' and c."turnId" is not null and by_round.sequence is null
        and (c."roundId" is null or o.round_id is null)
        and o.session_id::text || ':' || o.turn_id::text
          in (s.id::text || ':' || c."turnId"::text, s.id::text || ':' || (c."turnId" - 1)::text)
        and o.kind = 'debit' and o.code = 0
        and (select x.code from operation x where x.kind = 'rollback' and x.identity = o.identity) is distinct from 0
      order by o.sequence desc limit 1) by_turn on true
    left join lateral (
      select o.sequence from (select * from operation x where c.kind = 'credit' and by_round.sequence is null
          and by_turn.sequence is null and x.session_id = s.id and x.kind = 'debit' and x.code = 0
          order by x.sequence desc limit ${sessionDebitsMax}) o
      where (c."roundId" is null or o.round_id is null)
        and (select x.code from operation x where x.kind = 'rollback' and x.identity = o.identity) is distinct from 0
      order by o.sequence desc limit 1) last on true
    left join lateral (
      select case when by_round.sequence is not null then 1 else 2 end as rank,
        coalesce(by_round.sequence, by_turn.sequence, last.sequence) as sequence) m on m.sequence is not null
    left join lateral (
      select json_build_object('debitSequence', m.sequence::text, 'stake', sum(part.stake)::text,
        'bonusStakes', coalesce(json_agg(json_build_object('bonusSequence', part.bonus_sequence::text,
          'state', ob.state, 'stake', part.bonus::text, 'capLeft', case when ob.max_win is not null
          then greatest(ob.max_win - ob.released, 0)::text end) order by part.bonus_sequence)
          filter (where part.bonus > 0), '[]'::json)) as round
      from (
        select o.bonus_sequence, sum(o.amount) as stake, sum(-o.bonus_delta) as bonus
        from (
          select * from operation x where m.rank > 1 and x.wallet_id = w.id and x.sequence = m.sequence
          union all
          select * from operation x where m.rank = 1
            and x.wallet_id::text || ':' || x.round_id::text = w.id::text || ':' || c."roundId"::text
            and x.kind = 'debit' and x.code = 0 and x.round_id is not null
            and (c."gameCode" is null or x.game_code is null or x.game_code = c."gameCode")
            and (select y.code from operation y where y.kind = 'rollback' and y.identity = x.identity) is distinct from 0
          ) o
        group by o.bonus_sequence) part
      left join bonus ob on ob.wallet_id = w.id and ob.sequence = part.bonus_sequence) r on m.sequence is not null
    ${keys.some((key) => key.kind === 'end' || key.isFreeRounds) ? grantsAt(now) : noGrants}
    ) each`
  const states: ReadRow[] = JSON.parse(rows[0]?.states ?? '[]')
  return states.map((row) => toState(row, now))
}

// What only some calls need is left out of the statement when no call of the batch asks for it: setting up a join that
// finds nothing costs as much as one that does.

/** R6, R7: the debit that a rollback names. */
const namedDebits = Prisma.sql`
  left join lateral (
    select json_build_object('walletId', o.wallet_id::text, 'playerId', ow.player_id, 'nickname', op.nickname,
      'currency', ow.currency, 'sequence', o.sequence::text, 'fingerprint', o.fingerprint, 'code', o.code,
      'reason', o.reason, 'amount', o.amount::text, 'cashDelta', o.cash_delta::text, 'bonusDelta', o.bonus_delta::text,
      'cashAfter', o.cash_after::text, 'bonusAfter', o.bonus_after::text, 'isOpen', o.is_open,
      'createdAt', o.created_at, 'roundId', o.round_id::text, 'gameCode', o.game_code::text,
      'bonusSequence', o.bonus_sequence::text, 'bonusState', ob.state,
      'bonusCapLeft', case when ob.max_win is not null then greatest(ob.max_win - ob.released, 0)::text end,
      'counted', (select json_build_object('bonusSequence', x.bonus_sequence::text, 'amount', x.counted::text)
        from wagering x where x.wallet_id = o.wallet_id and x.sequence = o.sequence),
      'hasCredit', exists (select 1 from (select * from operation x where x.wallet_id = o.wallet_id
        and x.sequence > o.sequence order by x.sequence limit 500) later
        where later.kind = 'credit' and later.code = 0
        and (later.debit_sequence = o.sequence or later.round_id = o.round_id)),
      'wallet', json_build_object('id', ow.id::text, 'playerId', ow.player_id, 'currency', ow.currency,
        'cash', ow.cash::text, 'bonus', ow.bonus::text, 'sequence', ow.sequence::text, 'head', ow.head)) as debit
    from operation o join wallet ow on ow.id = o.wallet_id join player op on op.id = ow.player_id
    left join bonus ob on ob.wallet_id = o.wallet_id and ob.sequence = o.bonus_sequence
    where c.kind = 'rollback' and o.kind = 'debit' and o.identity = c.identity limit 1) d on true`
const noDebits = Prisma.sql`cross join (select null::json as debit) d`

/** F4, F5: the grant that an end or a free-round credit belongs to, with what was paid for it. */
const grantsAt = (now: Date) => Prisma.sql`
  left join lateral (
    select f.* from (
      (select * from free_round_grant where c.kind = 'end' and id = c."grantId")
      union all
      (select * from free_round_grant where c."isFreeRounds" and player_id = c."userId" and currency = c.currency
        and game_code = coalesce(c."gameCode", s.game_code) and (state in ('active', 'ended') or (state = 'offered' and (expires_at is null or expires_at > ${now}))))) f
    order by case f.state when 'active' then 0 when 'ended' then 1 else 2 end,
      case when f.state = 'ended' then f.ended_at end desc, f.id limit 1) f on true
  left join lateral (
    select json_build_object('id', f.id::text, 'playerId', f.player_id, 'currency', f.currency,
      'gameCode', f.game_code::text, 'state', case when f.state = 'offered' and f.expires_at <= ${now} then 'expired' else f.state end, 'winTo', f.win_to, 'maxWin', f.max_win::text,
      'wagering', f.wagering, 'bonusDays', f.bonus_days,
      'paid', coalesce(sum(o.cash_delta + o.bonus_delta), 0)::text,
      'asked', coalesce(sum(o.amount) filter (where o.kind = 'credit'), 0)::text) as "grant"
    from operation o where o.grant_id = f.id and o.code = 0 and o.kind in ('credit', 'end')) g on f.id is not null`
const noGrants = Prisma.sql`cross join (select null::json as "grant") g`
