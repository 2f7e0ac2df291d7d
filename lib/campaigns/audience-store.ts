import 'server-only'
// Whom a filter means. Counting, showing a few and gathering ask the same question.
import type { Transaction } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { Audience, Campaign } from './types'

export interface AudiencePlayer {
  id: string
  nickname: string
  createdAt: Date
  lastLoginAt: Date | null
  isTest: boolean
}

type Of = Pick<Campaign, 'id' | 'currency' | 'games'>

/** How many players there are, and the newest of them. */
export async function countAudience(
  tx: Transaction,
  params: { campaign: Of; audience: Audience; at: Date; shown: number },
): Promise<{ count: number; players: AudiencePlayer[] }> {
  const condition = conditionOf(params.campaign, params.audience, params.at)
  const [[counted], players] = await Promise.all([
    tx.$queryRaw<[{ count: bigint }]>`select count(*) as count from player p where ${condition}`,
    tx.$queryRaw<AudiencePlayer[]>`
      select p.id, p.nickname, p.created_at as "createdAt", p.last_login_at as "lastLoginAt", p.is_test as "isTest"
      from player p where ${condition} order by p.id desc limit ${params.shown}`,
  ])
  return { count: Number(counted.count), players }
}

/** The next players after `after`, in the order of ids, of those who were there at `at`. */
export async function nextOfAudience(
  tx: Transaction,
  params: { campaign: Of; audience: Audience; at: Date; after: string; limit: number },
): Promise<string[]> {
  const { campaign, audience, at, after, limit } = params
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from player p where ${conditionOf(campaign, audience, at)} and p.id > ${after}
      and p.created_at <= ${at}::timestamptz
    order by p.id limit ${limit}`
  return rows.map(({ id }) => id)
}

/** Players who may bet, have a wallet of the campaign's currency and lack at least one of its grants. */
function conditionOf({ id, currency, games }: Of, audience: Audience, at: Date): Prisma.Sql {
  const { registeredFrom, registeredUntil, seenFrom, seenUntil, playedSince, game, studio } = audience
  const conditions = [
    Prisma.sql`p.status = 'active' and (p.excluded_until is null or p.excluded_until <= ${at}::timestamptz)`,
    Prisma.sql`exists (select 1 from wallet w where w.player_id = p.id and w.currency = ${currency})`,
    audience.isFresh
      ? Prisma.sql`not exists (select 1 from free_round_grant f where f.campaign_id = ${id} and f.player_id = p.id)`
      : Prisma.sql`(select count(*) from free_round_grant f where f.campaign_id = ${id} and f.player_id = p.id
          and f.state <> 'cancelled') < ${games.length}`,
  ]
  if (audience.test !== 'with') conditions.push(Prisma.sql`p.is_test = ${audience.test === 'only'}`)
  if (registeredFrom) conditions.push(Prisma.sql`p.created_at >= ${registeredFrom}::timestamptz`)
  if (registeredUntil) conditions.push(Prisma.sql`p.created_at < ${registeredUntil}::timestamptz`)
  if (seenFrom) conditions.push(Prisma.sql`p.last_login_at >= ${seenFrom}::timestamptz`)
  if (seenUntil) conditions.push(Prisma.sql`p.last_login_at < ${seenUntil}::timestamptz`)
  if (playedSince) {
    const which =
      game !== undefined
        ? Prisma.sql`and s.game_code = ${game}`
        : studio !== undefined
          ? Prisma.sql`and s.game_code in (select code from game where group_id = ${studio})`
          : Prisma.empty
    conditions.push(Prisma.sql`exists (select 1 from game_session s where s.player_id = p.id
      and s.redeemed_at is not null and s.last_seen_at >= ${playedSince}::timestamptz ${which})`)
  }
  return Prisma.join(conditions, ' and ')
}
