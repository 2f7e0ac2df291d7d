// The games page, a game's own page and the export: what the feed says, what the operator says, what players do with it.
import 'server-only'
import { requireStaff } from '../auth/auth'
import { chooseIcon, feedStatus } from '../catalog/catalog'
import { now } from '../clock'
import { database } from '../db/client'
import {
  countLaunches,
  countRounds,
  findGame,
  findGames,
  type GameRow,
  listStudios,
  listTags,
  readTrouble,
  roundsByDay,
} from './games-store'
import { readAudit } from './reads'

export const gamesOfPage = 50
export const roundsDays = 30
const rowsOfExportStep = 500
const leftShown = 50
const auditOfGame = 30
const tilePlace = { width: 96, height: 71 }
const dayMs = 24 * 3600_000
const roundsKeptMs = 10 * 60_000
const codeMax = 9_223_372_036_854_775_807n

export interface GameIconView {
  url: string
  width: number
  height: number
}
export interface GameLine extends Omit<GameRow, 'icons'> {
  icons: GameIconView[]
  /** The picture for a tile; null where the feed names none. */
  icon: string | null
}

/** What the address of the games page asks for; texts as typed. */
export interface GamesQuery {
  q: string
  studio: string
  state: string
  tag: string
  /** "yes": only games with free rounds. */
  free: string
}
interface GamesPage {
  page: number
  sort: { key: string; direction: 'asc' | 'desc' }
}

/** A page of games, hidden and gone ones too. */
export async function searchGames(query: GamesQuery, page: GamesPage) {
  await requireStaff('games.read')
  const search = {
    ...searchOf(query),
    sort: page.sort,
    skip: (page.page - 1) * gamesOfPage,
    take: gamesOfPage,
  }
  const { games, total } = await findGames(database(), search, await recentRounds())
  return { games: games.map(lineOf), total }
}

/** Every game of a search, read in steps. */
export async function exportGames(
  query: GamesQuery,
  sort: GamesPage['sort'],
): Promise<AsyncIterable<GameLine>> {
  await requireStaff('games.read')
  const rounds = await recentRounds()
  return (async function* () {
    for (let skip = 0; ; skip += rowsOfExportStep) {
      const step = { ...searchOf(query), sort, skip, take: rowsOfExportStep }
      const { games } = await findGames(database(), step, rounds)
      yield* games.map(lineOf)
      if (games.length < rowsOfExportStep) return
    }
  })()
}

/** How the feed is doing, what it left out, what left it, and which pictures are missing. */
export async function showFeed() {
  await requireStaff('games.read')
  const [status, trouble] = await Promise.all([feedStatus(), readTrouble(database(), leftShown)])
  return { ...status, ...trouble, at: now() }
}

/** What the filters may name. */
export async function gameFilters() {
  await requireStaff('games.read')
  const [studios, tags] = await Promise.all([listStudios(database()), listTags(database())])
  return { studios, tags }
}

/** One game with what was played of it lately and what was done to it; null when there is no such game. */
export async function openGamePage(text: string) {
  await requireStaff('games.read')
  const code = readCode(text)
  const db = database()
  const game = code === null ? null : await findGame(db, code)
  if (code === null || game === null) return null
  const today = Math.floor(now().getTime() / dayMs) * dayMs
  const since = new Date(today - (roundsDays - 1) * dayMs)
  const [launches, played, audit] = await Promise.all([
    countLaunches(db, code, since),
    roundsByDay(db, code, since),
    readAudit(db, { subject: `game ${code}`, isWholeSubject: true, limit: auditOfGame }),
  ])
  const byDay = new Map(played.map(({ day, rounds }) => [day.getTime(), rounds]))
  const days = Array.from({ length: roundsDays }, (_, place) => {
    const day = since.getTime() + place * dayMs
    return { day: new Date(day).toISOString().slice(0, 10), rounds: byDay.get(day) ?? 0 }
  })
  return {
    game: lineOf({ ...game, rounds: days.reduce((sum, { rounds }) => sum + rounds, 0) }),
    launches,
    days,
    audit,
  }
}

/** A game code as it stands in an address, or null. */
export function readCode(text: string): bigint | null {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= codeMax ? BigInt(text) : null
}

let kept: { until: number; counts: Promise<Map<bigint, number>> } | undefined

/** Counting a month of stakes is one pass over it, the same for everybody who looks: kept for some minutes. */
function recentRounds(): Promise<Map<bigint, number>> {
  const at = now().getTime()
  if (kept === undefined || kept.until < at) {
    const counts = countRounds(database(), new Date(at - roundsDays * dayMs))
    const entry = { until: at + roundsKeptMs, counts }
    kept = entry
    counts.catch(() => {
      if (kept === entry) kept = undefined
    })
  }
  return kept.counts
}

function searchOf({ q, studio, state, tag, free }: GamesQuery) {
  return {
    text: q,
    studioId: /^\d{1,9}$/.test(studio) ? Number(studio) : null,
    state,
    tag,
    withFreeRounds: free === 'yes',
  }
}

function lineOf(row: GameRow): GameLine {
  const icons = readIcons(row.icons)
  return { ...row, icons, icon: chooseIcon(icons, tilePlace)?.url ?? null }
}

function readIcons(icons: unknown): GameIconView[] {
  return Array.isArray(icons) ? icons.filter(isIcon) : []
}

function isIcon(icon: unknown): icon is GameIconView {
  return typeof icon === 'object' && icon !== null && 'url' in icon && typeof icon.url === 'string'
}
