// Verbs for campaigns in the test database: one with terms, a list of players, and whatever its worker does.
import { randomUUID } from 'node:crypto'
import {
  findCampaign,
  insertBatch,
  insertCampaign,
  insertItems,
  judgeItems,
  startCampaign,
} from '../campaigns/campaigns'
import type { CampaignTerms } from '../campaigns/types'
import { database } from '../db/client'
import { Money } from '../money/money'
import { seedCurrencies } from './world'

/** A running campaign of 3 rounds in game 702, USD, to cash, unless said otherwise. */
export async function makeCampaign(
  terms: Partial<CampaignTerms> = {},
  { isDraft = false } = {},
): Promise<bigint> {
  await seedCurrencies()
  const { campaign } = await insertCampaign(database(), {
    identity: randomUUID(),
    terms: {
      name: 'Summer',
      games: [702n],
      currency: 'USD',
      count: 3,
      bet: 1,
      lines: 5,
      mpl: 1,
      cp: Money.of('0.10', 'USD'),
      winTo: 'cash',
      maxWin: null,
      wagering: 0,
      bonusDays: null,
      startsAt: null,
      endsAt: null,
      ...terms,
    },
    by: 'test',
    at: new Date(),
  })
  if (!isDraft) await startCampaign(database(), { id: campaign.id, at: new Date() })
  return campaign.id
}

/** Many players at once, each with an empty wallet in USD; their ids. */
export async function makePlayers(count: number): Promise<string[]> {
  await seedCurrencies()
  const ids = Array.from({ length: count }, () => randomUUID())
  await database().player.createMany({
    data: ids.map((id) => ({
      id,
      nickname: id.slice(0, 13),
      nicknameKey: id.slice(0, 13),
      email: `${id}@example.test`,
      emailKey: `${id}@example.test`,
      passwordHash: 'none',
      dateOfBirth: new Date('1990-01-01'),
      currency: 'USD',
      termsVersion: 'test',
      termsAcceptedAt: new Date(),
    })),
  })
  await database().wallet.createMany({ data: ids.map((playerId) => ({ playerId, currency: 'USD' })) })
  return ids
}

/** A batch of these lines, read, judged and ready to be given. */
export async function makeBatch(campaignId: bigint, typed: string[]): Promise<bigint> {
  const db = database()
  const { batch } = await insertBatch(db, {
    campaignId,
    identity: randomUUID(),
    kind: 'csv',
    state: 'granting',
    by: 'test',
    at: new Date(),
  })
  await insertItems(
    db,
    batch.id,
    typed.map((text, place) => ({ position: place + 1, typed: text, key: text.toLowerCase() })),
  )
  const campaign = await findCampaign(db, campaignId)
  if (campaign === null) throw new Error('there is no such campaign')
  await judgeItems(db, { batchId: batch.id, campaign, first: 1, last: typed.length, at: new Date() })
  return batch.id
}
