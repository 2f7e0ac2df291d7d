// What staff do with a campaign: make it, change it, start it, stop it.
import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import {
  type Campaign,
  type CampaignTerms,
  changeDraft,
  changeNameAndEnd,
  countGrants,
  findCampaignGames,
  insertCampaign,
  listCampaignCurrencies,
  startCampaign,
  stopCampaign,
  withdrawCampaign,
} from '../campaigns/campaigns'
import { readNameAndEnd, readTerms, type TermsFaults, type TypedTerms } from '../campaigns/rules'
import { now } from '../clock'
import { database, type Transaction } from '../db/client'
import { readCampaign, subjectOf } from './campaigns'

const reasonMax = 200

export type SaveResult = { ok: true; id: bigint } | { ok: false; faults: TermsFaults; isGone?: true }

/**
 * A new campaign, as a draft. A form whose answer was lost and that is sent again leads to the same draft: with the terms
 * that it has by now, unless somebody has let it run meanwhile.
 */
export async function createCampaign(typed: TypedTerms, identity: string): Promise<SaveResult> {
  const staff = await requireStaff('campaigns.manage')
  const read = await readKnownTerms(typed)
  if (!read.ok) return read
  const address = await requestAddress()
  const { campaign, isNew } = await database().$transaction(async (tx) => {
    const made = await insertCampaign(tx, { terms: read.terms, identity, by: staff.id, at: now() })
    if (!made.isNew) return made
    await insertAudit(tx, {
      actor: staff.id,
      action: 'campaign.create',
      subject: subjectOf(made.campaign.id),
      after: auditedTerms(read.terms),
      address,
    })
    return made
  })
  if (isNew || isDeepStrictEqual(auditedTerms(campaign), auditedTerms(read.terms)))
    return { ok: true, id: campaign.id }
  if (campaign.state !== 'draft') return { ok: false, faults: {}, isGone: true }
  return changeCampaign(String(campaign.id), typed)
}

/** Changes what may be changed: everything of a draft, name and end of one that has run. */
export async function changeCampaign(id: string, typed: TypedTerms): Promise<SaveResult> {
  const staff = await requireStaff('campaigns.manage')
  const campaign = await readCampaign(id)
  if (campaign === null) return { ok: false, faults: {}, isGone: true }
  const isDraft = campaign.state === 'draft'
  const read = isDraft
    ? await readKnownTerms(typed)
    : readNameAndEnd({ name: typed.name, endsAt: typed.endsAt }, campaign.startsAt, now())
  if (!read.ok) return read
  const after = 'terms' in read ? read.terms : { ...campaign, name: read.name, endsAt: read.endsAt }
  const address = await requestAddress()
  const isChanged = await database().$transaction(async (tx) => {
    const done =
      'terms' in read
        ? await changeDraft(tx, campaign.id, read.terms)
        : await changeNameAndEnd(tx, { id: campaign.id, name: read.name, endsAt: read.endsAt })
    if (!done) return false
    await insertAudit(tx, {
      actor: staff.id,
      action: 'campaign.change',
      subject: subjectOf(campaign.id),
      before: auditedTerms(campaign),
      after: auditedTerms(after),
      address,
    })
    return true
  })
  return isChanged ? { ok: true, id: campaign.id } : { ok: false, faults: {}, isGone: true }
}

async function readKnownTerms(typed: TypedTerms) {
  const read = readTerms(typed, now())
  if (!read.ok) return read
  const { games, currency } = read.terms
  const db = database()
  const [known, currencies] = await Promise.all([
    findCampaignGames(db, { codes: games }),
    listCampaignCurrencies(db),
  ])
  const faults: TermsFaults = {
    ...(known.length < games.length ? { games: 'games' } : {}),
    ...(currencies.includes(currency) ? {} : { currency: 'currency' }),
  }
  return Object.keys(faults).length > 0 ? ({ ok: false, faults } as const) : read
}

export type CampaignCommandResult =
  | { ok: true }
  | { ok: false; reason: 'no-reason' | 'not-now' | 'games-gone' }

/** Lets a draft or a stopped campaign give rounds. */
export async function letCampaignStart(id: string, typed: string): Promise<CampaignCommandResult> {
  const campaign = await forCommand(id)
  if (campaign === null) return { ok: false, reason: 'not-now' }
  const known = await findCampaignGames(database(), { codes: campaign.games })
  if (known.length < campaign.games.length) return { ok: false, reason: 'games-gone' }
  return command(campaign, 'campaign.start', typed, (tx) => startCampaign(tx, { id: campaign.id, at: now() }))
}

/** No new grants from here on. With `withdraw`, what nobody has begun is taken back too. */
export async function letCampaignStop(
  id: string,
  typed: string,
  withdraw: boolean,
): Promise<CampaignCommandResult> {
  const campaign = await forCommand(id)
  if (campaign === null) return { ok: false, reason: 'not-now' }
  return command(
    campaign,
    'campaign.stop',
    typed,
    (tx) => stopCampaign(tx, { id: campaign.id, at: now(), withdraw }),
    { withdraw },
  )
}

/** Takes back what a stopped campaign still offers. */
export async function takeCampaignBack(id: string, typed: string): Promise<CampaignCommandResult> {
  const campaign = await forCommand(id)
  if (campaign === null) return { ok: false, reason: 'not-now' }
  return command(campaign, 'campaign.withdraw', typed, (tx) => withdrawCampaign(tx, campaign.id))
}

async function forCommand(id: string): Promise<Campaign | null> {
  await requireStaff('campaigns.manage')
  return readCampaign(id)
}

async function command(
  campaign: Campaign,
  action: string,
  typed: string,
  change: (tx: Transaction) => Promise<boolean>,
  more: Record<string, boolean> = {},
): Promise<CampaignCommandResult> {
  const staff = await requireStaff('campaigns.manage')
  const reason = typed.trim().slice(0, reasonMax)
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  const isDone = await database().$transaction(async (tx) => {
    if (!(await change(tx))) return false
    const states = await countGrants(tx, { campaignId: campaign.id })
    const after = { ...more, offered: (states.offered ?? 0) + (states.waiting ?? 0) }
    const before = { state: campaign.state }
    await insertAudit(tx, {
      actor: staff.id,
      action,
      subject: subjectOf(campaign.id),
      reason,
      before,
      after,
      address,
    })
    return true
  })
  return isDone ? { ok: true } : { ok: false, reason: 'not-now' }
}

function auditedTerms(terms: CampaignTerms) {
  const { name, games, currency, count, bet, lines, mpl, cp, winTo, maxWin, wagering, bonusDays } = terms
  return {
    name,
    games: games.map(String),
    currency,
    count,
    bet,
    lines,
    mpl,
    cp: cp.toString(),
    win_to: winTo,
    max_win: maxWin?.toString() ?? null,
    wagering,
    bonus_days: bonusDays,
    starts_at: terms.startsAt?.toISOString() ?? null,
    ends_at: terms.endsAt?.toISOString() ?? null,
  }
}
