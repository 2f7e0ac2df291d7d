// What a player has bound themself to ever since: breaks and changes of limits, with who entered each and why.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import {
  type BreakQuery,
  breaksOf,
  type ChangeQuery,
  type ExclusionView,
  type LimitChangeView,
  limitChangesOf,
  type Place,
} from '../safer-play/safer-play'
import { askedFor, inSteps } from './export-rows'
import { findStaffEmails } from './store'

export const historyOfPage = 15

interface Page<Key extends string> {
  page: number
  sort: Place<Key>['sort']
}

const placeOf = <Key extends string>({ page, sort }: Page<Key>): Place<Key> => ({
  sort,
  skip: (page - 1) * historyOfPage,
  take: historyOfPage,
})

/** A page of a player's time-outs and self-exclusions. */
export async function searchBreaks(
  playerId: string,
  query: BreakQuery,
  page: Page<'from' | 'until'>,
): Promise<{ lines: ExclusionView[]; total: number }> {
  await requireStaff('players.read')
  const { rows, total } = await breaksOf(playerId, query, placeOf(page))
  return { lines: await named(rows), total }
}

/** Every break of a search, oldest first. The export itself is an audit row. */
export async function exportBreaks(
  playerId: string,
  query: BreakQuery,
): Promise<AsyncIterable<ExclusionView>> {
  await noteExport('player.breaks.export', playerId, query)
  const sort = { key: 'from', direction: 'asc' } as const
  return inSteps(async (place) => named((await breaksOf(playerId, query, { sort, ...place })).rows))
}

/** A page of the changes of a player's limits. */
export async function searchLimitChanges(
  playerId: string,
  query: ChangeQuery,
  page: Page<'asked' | 'decided'>,
): Promise<{ lines: LimitChangeView[]; total: number }> {
  await requireStaff('players.read')
  const { rows, total } = await limitChangesOf(playerId, query, placeOf(page))
  return { lines: await named(rows), total }
}

/** Every change of a search, oldest first. The export itself is an audit row. */
export async function exportLimitChanges(
  playerId: string,
  query: ChangeQuery,
): Promise<AsyncIterable<LimitChangeView>> {
  await noteExport('player.limits.export', playerId, query)
  const sort = { key: 'asked', direction: 'asc' } as const
  return inSteps(async (place) => named((await limitChangesOf(playerId, query, { sort, ...place })).rows))
}

async function noteExport(action: string, playerId: string, query: object): Promise<void> {
  const staff = await requireStaff('players.read')
  await insertAudit(database(), {
    actor: staff.id,
    action,
    subject: playerId.slice(0, 160),
    after: askedFor(query),
    address: await requestAddress(),
  })
}

/** E-mails instead of the ids of staff. */
async function named<Row extends { actor: string; liftedBy?: string | null }>(
  rows: readonly Row[],
): Promise<Row[]> {
  const people = rows.flatMap(({ actor, liftedBy }) => [actor, liftedBy ?? ''])
  const emails = await findStaffEmails(database(), [...new Set(people)])
  const nameOf = (person: string) => emails.get(person) ?? person
  return rows.map((row) => ({
    ...row,
    actor: nameOf(row.actor),
    ...(typeof row.liftedBy === 'string' ? { liftedBy: nameOf(row.liftedBy) } : {}),
  }))
}
