// A player's rounds: a stake, what it won and what was given back, as one line.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { gameTitles } from '../catalog/catalog'
import { database } from '../db/client'
import { listOpenStakes } from '../reports/reports'
import { allLinesOf, type Line, type LineSearch, linesOf, type Round } from '../wallet/wallet'
import { atMost, nothing } from './export-rows'
import { readJournalQuery } from './journal-query'

const roundsOfPage = 25
const roundsOfExportMax = 1_000_000
/** More open rounds than these are "more than". */
export const openRoundsMax = 200

export interface RoundQuery {
  /** "open" or nothing. */
  state: string
  currency: string
  game: string
  from: string
  to: string
}

export interface RoundLine extends Round {
  /** Null where the catalogue has no such game. */
  gameTitle: string | null
}

/** A page of a player's rounds. `next` leads on; null on the last page. */
export async function searchRounds(
  playerId: string,
  query: RoundQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: RoundLine[]; next: string | null }> {
  await requireStaff('money.read')
  const wanted = await withWaiting(playerId, readRoundQuery(query))
  if (wanted === null) return { lines: [], next: null }
  const { lines, next } = await linesOf(playerId, wanted, { ...page, limit: roundsOfPage })
  return { lines: await withTitles(lines.flatMap(roundOf)), next }
}

/** The open rounds of a player, newest first, at most one more than `openRoundsMax`. */
export async function openRoundsOf(playerId: string): Promise<Round[]> {
  await requireStaff('money.read')
  const open = await withWaiting<LineSearch>(playerId, { type: 'open', withHidden: true })
  const { lines } = await linesOf(playerId, open, { after: null, limit: openRoundsMax + 1 })
  return lines.flatMap(roundOf)
}

/** Every round of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportRounds(playerId: string, query: RoundQuery): Promise<AsyncIterable<Round>> {
  const staff = await requireStaff('money.read')
  await insertAudit(database(), {
    actor: staff.id,
    action: 'player.rounds.export',
    subject: playerId.slice(0, 160),
    after: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
    address: await requestAddress(),
  })
  const wanted = await withWaiting(playerId, readRoundQuery(query))
  return wanted === null ? nothing() : atMost(roundsOfExportMax, allRounds(playerId, wanted))
}

async function* allRounds(playerId: string, wanted: LineSearch): AsyncIterable<Round> {
  for await (const line of allLinesOf(playerId, wanted, 'asc')) yield* roundOf(line)
}

const roundOf = ({ round }: Line): Round[] => (round === null ? [] : [round])

function readRoundQuery({ state, ...query }: RoundQuery): LineSearch | null {
  const search = readJournalQuery({ ...query, q: '', kind: '', refused: '' })
  return search === null ? null : { ...search, type: state === 'open' ? 'open' : 'rounds', withHidden: true }
}

/** The reports know which stakes were open up to the row they have come to: what is open costs no reading of the journal. */
async function withWaiting<Search extends LineSearch | null>(
  playerId: string,
  search: Search,
): Promise<Search> {
  if (search?.type !== 'open') return search
  return { ...search, waiting: await listOpenStakes(database(), playerId) }
}

async function withTitles(rounds: Round[]): Promise<RoundLine[]> {
  const codes = rounds.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return rounds.map((round) => ({
    ...round,
    gameTitle: round.gameCode === null ? null : (titles.get(round.gameCode) ?? null),
  }))
}
