// A player's rounds: a stake, what it won and what was given back, as one line.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { gameTitles } from '../catalog/catalog'
import { type Database, database } from '../db/client'
import {
  type Ends,
  groupsOf,
  type JournalSearch,
  mergeWallets,
  readEnds,
  readJournalQuery,
  writeEnds,
} from './journal-query'
import { rangesOf } from './journal-store'
import { listRoundRows, searchHeads } from './rounds-store'
import { type Round, roundOf } from './rules-rounds'

const roundsOfPage = 25
const roundsOfExportStep = 500
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

interface Wanted extends JournalSearch {
  onlyOpen: boolean
}

/** A page of a player's rounds. `next` leads on; null on the last page. */
export async function searchRounds(
  playerId: string,
  query: RoundQuery,
  page: { after: string | null; direction: 'asc' | 'desc' },
): Promise<{ lines: RoundLine[]; next: string | null }> {
  await requireStaff('money.read')
  const wanted = readRoundQuery(query)
  if (wanted === null) return { lines: [], next: null }
  const place = { direction: page.direction, ends: readEnds(page.after), limit: roundsOfPage }
  const { rounds, next } = await readPage(database(), playerId, wanted, place)
  return { lines: await withTitles(rounds), next: next === null ? null : writeEnds(next) }
}

/** The open rounds of a player, newest first, at most one more than `openRoundsMax`. */
export async function openRoundsOf(playerId: string): Promise<Round[]> {
  await requireStaff('money.read')
  const place = { direction: 'desc', ends: new Map(), limit: openRoundsMax + 1 } as const
  return (await readPage(database(), playerId, { onlyOpen: true }, place)).rounds
}

/** Every round of a search, oldest first, read in steps. The export itself is an audit row. */
export async function exportRounds(playerId: string, query: RoundQuery): Promise<AsyncIterable<Round>> {
  const staff = await requireStaff('money.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'player.rounds.export',
    subject: playerId.slice(0, 160),
    after: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
    address: await requestAddress(),
  })
  return allRounds(db, playerId, readRoundQuery(query))
}

async function* allRounds(db: Database, playerId: string, wanted: Wanted | null): AsyncIterable<Round> {
  if (wanted === null) return
  let ends: Ends | null = new Map()
  for (let read = 0; read < roundsOfExportMax && ends !== null; read += roundsOfExportStep) {
    const page = await readPage(db, playerId, wanted, { direction: 'asc', ends, limit: roundsOfExportStep })
    yield* page.rounds
    ends = page.next
  }
  if (ends !== null) throw new Error(`an export has at most ${roundsOfExportMax} rounds`)
}

function readRoundQuery({ state, ...query }: RoundQuery): Wanted | null {
  const search = readJournalQuery({ ...query, q: '', kind: '', refused: '' })
  return search === null ? null : { ...search, onlyOpen: state === 'open' }
}

/** Of open ones a page may hold fewer: a round whose last stake was given back turns out to be over. */
async function readPage(
  db: Database,
  playerId: string,
  { onlyOpen, gameCode, ...search }: Wanted,
  place: { direction: 'asc' | 'desc'; ends: Ends; limit: number },
): Promise<{ rounds: Round[]; next: Ends | null }> {
  const ranges = await rangesOf(db, playerId, search, place)
  const found = await searchHeads(db, ranges, {
    ...(gameCode === undefined ? {} : { gameCode }),
    onlyOpen,
    direction: place.direction,
    limit: place.limit + 1,
  })
  const { rows: heads, next } = mergeWallets(found, place)
  const rows = await listRoundRows(db, heads)
  const members = new Map(groupsOf(rows, ({ place: its }) => its).map((group) => [group[0]?.place, group]))
  const rounds = heads.map((head, index) => {
    const own = members.get(index) ?? []
    return roundOf(
      head,
      own.map(({ row }) => row),
    )
  })
  return { rounds: onlyOpen ? rounds.filter(({ state }) => state === 'open') : rounds, next }
}

async function withTitles(rounds: Round[]): Promise<RoundLine[]> {
  const codes = rounds.flatMap(({ gameCode }) => (gameCode === null ? [] : [gameCode]))
  const titles = await gameTitles([...new Set(codes)])
  return rounds.map((round) => ({
    ...round,
    gameTitle: round.gameCode === null ? null : (titles.get(round.gameCode) ?? null),
  }))
}
