import { z } from 'zod'
import { copyOf, type Game, games } from './catalogue'
import { studios } from './words'

/** The sizes every icon comes in. */
export const iconSizes = [
  { width: 300, height: 221 },
  { width: 480, height: 160 },
  { width: 640, height: 360 },
] as const

const commandSchema = z.object({
  api: z.literal('ls-games-by-operator-id-get'),
  operator_id: z.union([z.string().regex(/^\d{1,11}$/), z.number().int().min(0)]),
})

/** What may be wrong with a feed that is answered at all. */
export type FeedFlaw = 'none' | 'empty' | 'broken' | 'other-shape' | 'huge'

const hugeCount = 20_000
/** One game of so many has fields of the wrong kind. */
const misshapenEvery = 10

/** The feed's answer to the `cmd` of its address; each text is made once, since games never change. */
export function answerFeed(command: string | null, flaw: FeedFlaw = 'none'): string {
  if (command === null || command.length > 1000) return refusal('cmd is missing or too long')
  let value: unknown
  try {
    value = JSON.parse(command)
  } catch {
    return refusal('cmd is not JSON')
  }
  return commandSchema.safeParse(value).success ? gamesText(flaw) : refusal('cmd is not understood')
}

function refusal(message: string): string {
  return JSON.stringify({ success: false, message })
}

const texts = new Map<FeedFlaw, string>()

function gamesText(flaw: FeedFlaw): string {
  const text = texts.get(flaw) ?? makeText(flaw)
  texts.set(flaw, text)
  return text
}

function makeText(flaw: FeedFlaw): string {
  const list = flaw === 'huge' ? listCopies() : games
  const text = JSON.stringify({
    success: true,
    locator: {
      ico_baseurl: '/game/icons/',
      groups: flaw === 'empty' ? [] : listGroups(list, flaw === 'other-shape'),
    },
  })
  return flaw === 'broken' ? text.slice(0, Math.floor(text.length / 2)) : text
}

/** The games and so many copies of them that there are 20,000. */
function listCopies(): Game[] {
  return Array.from({ length: hugeCount }, (_, place) => {
    const game = games[place % games.length]
    if (!game) throw new Error('There are no games.')
    const copy = Math.floor(place / games.length)
    return copy === 0 ? game : copyOf(game, copy)
  })
}

function listGroups(list: readonly Game[], isMisshapen: boolean) {
  return studios.map((title, studio) => ({
    gr_id: studio + 1,
    gr_title: title,
    games: list
      .filter((game) => game.studio === studio)
      .map((game, place) =>
        isMisshapen && place % misshapenEvery === 0 ? misshape(feedGame(game)) : feedGame(game),
      ),
  }))
}

/** A game as a careless change of the feed would leave it. */
function misshape(game: ReturnType<typeof feedGame>) {
  return { ...game, gm_bk_id: { value: game.gm_bk_id }, gm_url: null }
}

/** Flags are 0 or 1 in half of the studios and true or false in the others, as the real feed mixes them. */
function feedGame(game: Game) {
  const flag = (value: boolean) => (game.studio % 2 === 0 ? value : Number(value))
  return {
    gm_bk_id: game.code,
    gm_url: `${game.name}.game`,
    gm_title: game.title,
    gm_ln: game.lines,
    gm_new: flag(game.isNew),
    gm_is_fs: flag(game.hasFreeRounds),
    gm_is_pc: flag(true),
    gm_is_mobile: flag(game.isMobile),
    gm_is_board: flag(game.engine === 'roulette'),
    gm_is_copy: flag(false),
    gm_is_retro: flag(game.isRetro),
    gm_d_w: 1280,
    gm_d_h: 720,
    gm_m_w: 720,
    gm_m_h: 1280,
    icons: iconSizes.map(({ width, height }) => ({
      // Copies share the pictures of their game.
      ic_name: `${game.name.replace(/Copy\d+$/, '')}-${width}x${height}.webp`,
      ic_w: width,
      ic_h: height,
    })),
  }
}
