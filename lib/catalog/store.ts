import 'server-only'
import { z } from 'zod'
import type { Database } from '../db/client'
import { catalogueLock, orderOnDesk, shownOnDesk } from './desk-store'
import type { Feed, FeedGame, GameIcon, Skipped, Studio } from './types'

const gamesPerStatement = 2_000
const importTimeoutMs = 60_000
const skippedKept = 200
const errorLengthMax = 1_000

const iconsSchema = z.array(z.object({ url: z.string(), width: z.number(), height: z.number() })).catch([])
const skippedSchema = z.array(z.object({ game: z.string(), why: z.string() })).catch([])

/** What this room touches, on the client itself or in a transaction of it. */
type Transaction = Pick<Database, '$queryRaw' | '$executeRaw' | 'game' | 'gameGroup' | 'feedStatus'>

export interface FeedStatus {
  lastAttemptAt: Date | null
  lastSuccessAt: Date | null
  lastError: string | null
  games: number
  skipped: Skipped[]
}

export interface StoredGame extends Omit<FeedGame, 'isDesktop' | 'name'> {
  firstSeenAt: Date
  groupId: number
  group: Studio
  isFeatured: boolean
  tags: string[]
}

/** Puts a whole feed in, all or nothing. False when another process is at it. */
export function importFeed(db: Database, feed: Feed, at: Date): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<[{ taken: boolean }]>`
        select pg_try_advisory_xact_lock(${catalogueLock}) as taken`
      if (!lock.taken) return false
      await upsertGroups(tx, feed.groups)
      for (let first = 0; first < feed.games.length; first += gamesPerStatement) {
        await upsertGames(tx, feed.games.slice(first, first + gamesPerStatement), first, at)
      }
      await hideOthers(
        tx,
        feed.games.map((game) => game.code),
        at,
      )
      const done = {
        lastAttemptAt: at,
        lastSuccessAt: at,
        lastError: null,
        games: feed.games.length,
        skipped: feed.skipped.slice(0, skippedKept).map(({ game, why }) => ({ game, why })),
      }
      await tx.feedStatus.upsert({ where: { id: 1 }, create: { id: 1, ...done }, update: done })
      return true
    },
    { timeout: importTimeoutMs },
  )
}

async function upsertGroups(tx: Transaction, groups: Studio[]): Promise<void> {
  const rows = groups.map(({ id, title }, position) => ({ id, title, position }))
  await tx.$executeRaw`
    insert into game_group (id, title, position)
    select id, title, position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as feed (id int, title text, position int)
    on conflict (id) do update set title = excluded.title, position = excluded.position
    where (game_group.title, game_group.position) is distinct from (excluded.title, excluded.position)`
}

/** Rows that did not change are not written: a refresh of an unchanged feed costs the database only reads. */
async function upsertGames(tx: Transaction, games: FeedGame[], first: number, at: Date): Promise<void> {
  const rows = games.map((game, place) => ({
    code: String(game.code),
    name: game.name,
    title: game.title,
    group_id: game.groupId,
    lines: game.lines,
    is_new: game.isNew,
    has_free_rounds: game.hasFreeRounds,
    is_desktop: game.isDesktop,
    is_mobile: game.isMobile,
    is_board: game.isBoard,
    icons: game.icons,
    position: first + place,
  }))
  await tx.$executeRaw`
    insert into game (code, name, title, group_id, lines, is_new, has_free_rounds, is_desktop, is_mobile, is_board,
                      icons, position, in_feed, first_seen_at)
    select feed.*, true, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as feed (
      code bigint, name text, title text, group_id int, lines int, is_new bool, has_free_rounds bool,
      is_desktop bool, is_mobile bool, is_board bool, icons jsonb, position int)
    on conflict (code) do update set
      name = excluded.name, title = excluded.title, group_id = excluded.group_id, lines = excluded.lines,
      is_new = excluded.is_new, has_free_rounds = excluded.has_free_rounds, is_desktop = excluded.is_desktop,
      is_mobile = excluded.is_mobile, is_board = excluded.is_board, icons = excluded.icons,
      position = excluded.position, in_feed = true, left_feed_at = null
    where (game.name, game.title, game.group_id, game.lines, game.is_new, game.has_free_rounds, game.is_desktop,
           game.is_mobile, game.is_board, game.icons, game.position, game.in_feed)
      is distinct from
          (excluded.name, excluded.title, excluded.group_id, excluded.lines, excluded.is_new,
           excluded.has_free_rounds, excluded.is_desktop, excluded.is_mobile, excluded.is_board, excluded.icons,
           excluded.position, true)`
}

/** Games that left the feed stay, since history refers to them (G1). */
async function hideOthers(tx: Transaction, codes: bigint[], at: Date): Promise<void> {
  const present = JSON.stringify(codes.map(String))
  await tx.$executeRaw`
    update game set in_feed = false, left_feed_at = ${at}
    where in_feed and code not in (select value::bigint from jsonb_array_elements_text(${present}::jsonb))`
}

/** Notes that a refresh did not work; the catalogue and its counts stay as they were. */
export async function noteFailure(db: Transaction, why: string, at: Date): Promise<void> {
  const failed = { lastAttemptAt: at, lastError: why.slice(0, errorLengthMax) }
  await db.feedStatus.upsert({ where: { id: 1 }, create: { id: 1, ...failed }, update: failed })
}

export async function readStatus(db: Transaction): Promise<FeedStatus> {
  const row = await db.feedStatus.findUnique({ where: { id: 1 } })
  return {
    lastAttemptAt: row?.lastAttemptAt ?? null,
    lastSuccessAt: row?.lastSuccessAt ?? null,
    lastError: row?.lastError ?? null,
    games: row?.games ?? 0,
    skipped: skippedSchema.parse(row?.skipped ?? []),
  }
}

/** Changes with the feed and with the operator's word: the key of what is kept in memory. Null before the first feed. */
export async function readVersion(db: Transaction): Promise<string | null> {
  const row = await db.feedStatus.findUnique({
    where: { id: 1 },
    select: { lastSuccessAt: true, deskVersion: true },
  })
  return row?.lastSuccessAt ? `${row.lastSuccessAt.toISOString()}.${row.deskVersion}` : null
}

/** Every game that players may see: those the operator placed first, then the feed's order. */
export async function readGames(db: Transaction): Promise<StoredGame[]> {
  const rows = await db.game.findMany({
    where: shownOnDesk,
    orderBy: orderOnDesk,
    select: {
      code: true,
      title: true,
      groupId: true,
      isNew: true,
      hasFreeRounds: true,
      isMobile: true,
      isBoard: true,
      lines: true,
      firstSeenAt: true,
      icons: true,
      isFeatured: true,
      tags: true,
    },
  })
  const groups = await db.gameGroup.findMany({ select: { id: true, title: true, deskTitle: true } })
  const byId = new Map(groups.map(({ id, title, deskTitle }) => [id, { id, title: deskTitle ?? title }]))
  return rows.map((row) => ({
    ...row,
    group: byId.get(row.groupId) ?? { id: row.groupId, title: '' },
    icons: readIcons(row.icons),
  }))
}

export function readIcons(icons: unknown): GameIcon[] {
  return iconsSchema.parse(icons)
}

export function findPlayable(db: Transaction, code: bigint) {
  return db.game.findFirst({
    where: { code, ...shownOnDesk },
    select: { code: true, name: true, title: true },
  })
}

/** Titles by code, of hidden games too: history refers to them. */
export function readTitles(db: Transaction, codes: bigint[]) {
  return db.game.findMany({ where: { code: { in: codes } }, select: { code: true, title: true } })
}

export function readFirstGames(db: Transaction, limit: number) {
  return db.game.findMany({
    where: shownOnDesk,
    orderBy: orderOnDesk,
    take: limit,
    select: { code: true, name: true, title: true, group: { select: { title: true } } },
  })
}
