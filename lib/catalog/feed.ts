// The feed's text becomes our own catalogue (protocol, section 5). What is broken in it is left out and named; what is
// broken about it as a whole is a FeedError, and the caller keeps the last good catalogue (G1).
import { parse } from 'lossless-json'
import { z } from 'zod'
import { databaseInteger, flag, gameCode, groupTitle, launchName, optionalCount, title } from './feed-fields'
import { iconAddress } from './icons'
import type { Feed, FeedGame, GameIcon, Skipped, Studio } from './types'

const groupsMax = 5_000
const gamesMax = 100_000
const iconsPerGameMax = 20

/** The feed as a whole cannot be used; the message is for the operator. */
export class FeedError extends Error {}

const locatorSchema = z.object({
  ico_baseurl: z.string().nullish(),
  groups: z.array(z.unknown()).max(groupsMax),
})

const groupSchema = z.object({
  gr_id: databaseInteger,
  gr_title: groupTitle,
  games: z.array(z.unknown()).nullish(),
})

const iconSchema = z.object({
  ic_name: z.string().min(1).max(500),
  ic_w: databaseInteger.pipe(z.number().min(1)),
  ic_h: databaseInteger.pipe(z.number().min(1)),
})

const gameSchema = z.object({
  gm_bk_id: gameCode,
  gm_url: launchName,
  gm_title: title.nullish(),
  gm_ln: optionalCount,
  gm_new: flag(false),
  gm_is_fs: flag(false),
  gm_is_pc: flag(true),
  gm_is_mobile: flag(true),
  gm_is_board: flag(false),
  icons: z.array(z.unknown()).max(iconsPerGameMax).nullish(),
})

/** Reads the feed. `iconHost` is where its pictures must be. Throws `FeedError` when nothing in it can be used. */
export function parseFeed(feedText: string, iconHost: string): Feed {
  const locator = readLocator(feedText)
  const groups = new Map<number, Studio>()
  const games = new Map<bigint, FeedGame>()
  const skipped: Skipped[] = []
  for (const [place, value] of locator.groups.entries()) {
    const group = groupSchema.safeParse(value)
    if (!group.success) {
      skipped.push({ game: `group ${place + 1}`, why: whyNot(group.error) })
      continue
    }
    const { gr_id: id, gr_title: groupName } = group.data
    if (!groups.has(id)) groups.set(id, { id, title: groupName })
    for (const entry of group.data.games ?? []) {
      const game = readGame(entry, id, iconHost, locator.ico_baseurl ?? '', skipped)
      // One game may stand in two groups: the first place counts.
      if (game && !games.has(game.code)) games.set(game.code, game)
    }
    if (games.size > gamesMax) throw new FeedError(`The feed has more than ${gamesMax} games.`)
  }
  if (games.size === 0) {
    const first = skipped[0]
    throw new FeedError(`The feed has no usable game.${first ? ` First: ${first.game}: ${first.why}` : ''}`)
  }
  return { groups: [...groups.values()], games: [...games.values()], skipped }
}

/** The real answer wraps everything in `locator`; the document shows the same at the top. Both are accepted. */
function readLocator(feedText: string): z.infer<typeof locatorSchema> {
  let value: unknown
  try {
    value = parse(feedText, null, { parseNumber: (digits) => digits, onDuplicateKey: () => undefined })
  } catch {
    throw new FeedError('The feed is not JSON.')
  }
  const wrapped = z.object({ locator: z.unknown() }).safeParse(value)
  const isWrapped = wrapped.success && wrapped.data.locator !== undefined
  const locator = locatorSchema.safeParse(isWrapped ? wrapped.data.locator : value)
  if (!locator.success) throw new FeedError(`The feed has another shape: ${whyNot(locator.error)}`)
  return locator.data
}

function readGame(
  entry: unknown,
  groupId: number,
  iconHost: string,
  iconBase: string,
  skipped: Skipped[],
): FeedGame | null {
  const parsed = gameSchema.safeParse(entry)
  if (!parsed.success) {
    skipped.push({ game: nameOf(entry), why: whyNot(parsed.error) })
    return null
  }
  const game = parsed.data
  const icons: GameIcon[] = []
  for (const value of game.icons ?? []) {
    const icon = iconSchema.safeParse(value)
    const url = icon.success ? iconAddress(iconHost, iconBase, icon.data.ic_name) : null
    if (icon.success && url !== null) icons.push({ url, width: icon.data.ic_w, height: icon.data.ic_h })
    else {
      const why = icon.success ? 'is not on the icon host' : whyNot(icon.error)
      skipped.push({ game: nameOf(entry), why: `loaded without one of its icons, which ${why}` })
    }
  }
  return {
    code: game.gm_bk_id,
    name: game.gm_url,
    title: game.gm_title || game.gm_url,
    groupId,
    lines: game.gm_ln,
    isNew: game.gm_new,
    hasFreeRounds: game.gm_is_fs,
    isDesktop: game.gm_is_pc,
    isMobile: game.gm_is_mobile,
    isBoard: game.gm_is_board,
    icons,
  }
}

const nameSchema = z.object({ gm_title: z.string().catch(''), gm_bk_id: z.string().catch('') })

/** What to call a game that could not be read. */
function nameOf(entry: unknown): string {
  const known = nameSchema.safeParse(entry)
  const words = known.success ? `${known.data.gm_title} ${known.data.gm_bk_id}`.trim() : ''
  return words.slice(0, 100) || 'a game without title and code'
}

function whyNot(error: z.ZodError): string {
  const [first] = error.issues
  return first ? `${first.path.join('.')}: ${first.message}` : 'unreadable'
}
