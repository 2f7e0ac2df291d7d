import 'server-only'
// What happened on a player's wallets, a line at a time: a round with all that belongs to it is one line, whatever else
// moved money is a line of its own.
import { type Database, database } from '../db/client'
import { rangesOf, sequenceAt } from './ranges-store'
import { listPlayedGames, listRoundRows, searchHeads, type WaitingStakes } from './rounds-store'
import { type Ends, groupsOf, mergeWallets, readEnds, writeEnds } from './rules-pages'
import { type JournalRow, type LineType, type Round, roundOf } from './rules-rounds'

export interface LineSearch {
  type: LineType
  currency?: string
  gameCode?: bigint
  /** By the row that names the line: of a round its last stake. */
  from?: Date
  /** Exclusive. */
  until?: Date
  /** For staff: with what hid itself from its caller, which may be a stranger's call (T5). */
  withHidden?: boolean
  /** Of open rounds, where they can be: whoever follows the journal knows, and nobody reads all of it. */
  waiting?: WaitingStakes[]
}

/** A line is its round, or the one row that it is. */
export type Line = { round: Round; row: null } | { round: null; row: JournalRow }

type Direction = 'asc' | 'desc'

const linesOfStep = 500
const gamesMax = 200

/** A page of lines, newest first unless asked otherwise. `next` leads on; null on the last page. */
export async function linesOf(
  playerId: string,
  search: LineSearch,
  page: { after: string | null; direction?: Direction; limit: number },
): Promise<{ lines: Line[]; next: string | null }> {
  const { after, direction = 'desc', limit } = page
  const place = { direction, ends: readEnds(after), limit }
  const { lines, next } = await readLines(database(), playerId, search, place)
  return { lines, next: next === null ? null : writeEnds(next) }
}

/** Every line of a search, newest first unless asked otherwise, read in steps. */
export async function* allLinesOf(
  playerId: string,
  search: LineSearch,
  direction: Direction = 'desc',
): AsyncIterable<Line> {
  for (let ends: Ends | null = new Map(); ends !== null; ) {
    const place = { direction, ends, limit: linesOfStep }
    const page = await readLines(database(), playerId, search, place)
    yield* page.lines
    ends = page.next
  }
}

/** Codes of the games that the player has opened, latest first. */
export function playedGamesOf(playerId: string): Promise<bigint[]> {
  return listPlayedGames(database(), { playerId, limit: gamesMax })
}

/** Of a wallet with so many rows the first at or after a time; one more than the last where there is none. */
export function firstSequenceAt(wallet: { walletId: bigint; last: bigint }, at: Date): Promise<bigint> {
  return sequenceAt(database(), wallet, at)
}

/** Of open ones a page may hold fewer: a round whose last stake was given back turns out to be over. */
async function readLines(
  db: Database,
  playerId: string,
  { type, gameCode, withHidden = false, waiting, ...search }: LineSearch,
  place: { direction: Direction; ends: Ends; limit: number },
): Promise<{ lines: Line[]; next: Ends | null }> {
  const ranges = await rangesOf(db, playerId, search, place)
  const found = await searchHeads(db, ranges, {
    type,
    ...(gameCode === undefined ? {} : { gameCode }),
    ...(waiting === undefined ? {} : { waiting }),
    onlyShown: !withHidden,
    direction: place.direction,
    limit: place.limit + 1,
  })
  const { rows: heads, next } = mergeWallets(found, place)
  const lines = await withRounds(db, heads)
  return { lines: type === 'open' ? lines.filter(({ round }) => round?.state === 'open') : lines, next }
}

async function withRounds(db: Database, heads: JournalRow[]): Promise<Line[]> {
  const ofRounds = heads.filter(isOfRound)
  const members = await listRoundRows(db, ofRounds)
  const rowsAt = new Map(
    groupsOf(members, ({ place }) => place).map((group) => [group[0]?.place, group.map(({ row }) => row)]),
  )
  const rounds = new Map(ofRounds.map((head, place) => [head, roundOf(head, rowsAt.get(place) ?? [])]))
  return heads.map((row) => {
    const round = rounds.get(row)
    return round === undefined ? { round: null, row } : { round, row: null }
  })
}

const roundKinds = new Set(['debit', 'credit', 'end'])
const isOfRound = ({ kind, code }: JournalRow) => code === 0 && roundKinds.has(kind)
