// The games page, a game's own page and the export: what the feed says, what the operator says, what players do with it.
import 'server-only'
import { requireStaff } from '../auth/auth'
import { chooseIcon, feedStatus } from '../catalog/catalog'
import { now } from '../clock'
import { database } from '../db/client'
import { playDays, playSince, recentPlay } from './games-play'
import { findGame, findGames, type GameRow, listTags, readTrouble } from './games-store'
import { readAudit } from './player-file'
import { findStudios } from './studios-store'

export const gamesOfPage = 50
const rowsOfExportStep = 500
const leftShown = 50
const studiosNamedMax = 1000
const auditOfGame = 30
const tilePlace = { width: 96, height: 71 }
const dayMs = 24 * 3600_000
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
  const { games, total } = await findGames(database(), search, await recentPlay())
  return { games: games.map(lineOf), total }
}

/** Every game of a search, read in steps. */
export async function exportGames(
  query: GamesQuery,
  sort: GamesPage['sort'],
): Promise<AsyncIterable<GameLine>> {
  await requireStaff('games.read')
  const play = await recentPlay()
  return (async function* () {
    for (let skip = 0; ; skip += rowsOfExportStep) {
      const step = { ...searchOf(query), sort, skip, take: rowsOfExportStep }
      const { games } = await findGames(database(), step, play)
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

/** What the filters may name: studios in the order players see. */
export async function gameFilters() {
  await requireStaff('games.read')
  const every = { text: '', state: '', sort: { key: 'place', direction: 'asc' }, skip: 0 } as const
  const [{ studios }, tags] = await Promise.all([
    findStudios(database(), { ...every, take: studiosNamedMax }),
    listTags(database()),
  ])
  return { studios, tags }
}

/** One game with what was played of it lately and what was done to it; null when there is no such game. */
export async function openGamePage(text: string) {
  await requireStaff('games.read')
  const code = readCode(text)
  const db = database()
  const game = code === null ? null : await findGame(db, code)
  if (code === null || game === null) return null
  const [recent, audit] = await Promise.all([
    recentPlay(),
    readAudit(db, { subject: `game ${code}`, isWholeSubject: true, limit: auditOfGame }),
  ])
  const played = recent.get(code)
  const since = playSince().getTime()
  const days = Array.from({ length: playDays }, (_, place) => {
    const day = new Date(since + place * dayMs).toISOString().slice(0, 10)
    return { day, rounds: played?.days.get(day) ?? 0 }
  })
  return {
    game: lineOf({ ...game, rounds: played?.rounds ?? 0 }),
    launches: { launches: played?.launches ?? 0, players: played?.players ?? 0 },
    days,
    audit,
  }
}

/** A game code as it stands in an address, or null. */
export function readCode(text: string): bigint | null {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= codeMax ? BigInt(text) : null
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
