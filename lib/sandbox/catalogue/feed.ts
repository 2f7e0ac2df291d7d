import { z } from 'zod'
import { type Game, games } from './catalogue'
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

/** The feed's answer to the `cmd` of its address; the text is made once, since games never change. */
export function answerFeed(command: string | null): string {
  if (command === null || command.length > 1000) return refusal('cmd is missing or too long')
  let value: unknown
  try {
    value = JSON.parse(command)
  } catch {
    return refusal('cmd is not JSON')
  }
  return commandSchema.safeParse(value).success ? gamesText() : refusal('cmd is not understood')
}

function refusal(message: string): string {
  return JSON.stringify({ success: false, message })
}

let cachedText: string | null = null
function gamesText(): string {
  cachedText ??= JSON.stringify({
    success: true,
    locator: { ico_baseurl: '/game/icons/', groups: listGroups() },
  })
  return cachedText
}

function listGroups() {
  return studios.map((title, studio) => ({
    gr_id: studio + 1,
    gr_title: title,
    games: games.filter((game) => game.studio === studio).map(feedGame),
  }))
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
      ic_name: `${game.name}-${width}x${height}.webp`,
      ic_w: width,
      ic_h: height,
    })),
  }
}
