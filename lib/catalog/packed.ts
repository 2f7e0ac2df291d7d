// The catalogue on its way to the browser: some 50 bytes a game, so that even 20,000 of them are one quick download.
import type { LobbyGame, Studio } from './types'

const isNew = 1
const hasFreeRounds = 2
const isMobile = 4
const isFeatured = 8
const isBoard = 16

/** Tags last, and only where there are some: few games have them. */
type PackedGame = [
  code: string,
  title: string,
  studioPlace: number,
  flags: number,
  icon: string,
  lines: number,
  seenDay: number,
  tags?: string[],
]

export interface PackedGames {
  /** What all icon addresses begin with. */
  icons: string
  studios: Studio[]
  games: PackedGame[]
}

export function packGames(games: LobbyGame[]): PackedGames {
  const icons = commonFolder(games.flatMap((game) => (game.icon === null ? [] : [game.icon])))
  const places = new Map<number, number>()
  const studios: Studio[] = []
  const packed = games.map((game): PackedGame => {
    const place = places.get(game.studioId) ?? studios.length
    if (place === studios.length) {
      places.set(game.studioId, place)
      studios.push({ id: game.studioId, title: game.studio })
    }
    const flags =
      (game.isNew ? isNew : 0) |
      (game.hasFreeRounds ? hasFreeRounds : 0) |
      (game.isMobile ? isMobile : 0) |
      (game.isFeatured ? isFeatured : 0) |
      (game.isBoard ? isBoard : 0)
    const icon = game.icon?.slice(icons.length) ?? ''
    const facts = [game.code, game.title, place, flags, icon, game.lines, game.seenDay] as const
    return game.tags.length > 0 ? [...facts, game.tags] : [...facts]
  })
  return { icons, studios, games: packed }
}

export function unpackGames({ icons, studios, games }: PackedGames): LobbyGame[] {
  return games.map(([code, title, place, flags, icon, lines, seenDay, tags = []]) => ({
    code,
    title,
    studioId: studios[place]?.id ?? 0,
    studio: studios[place]?.title ?? '',
    isNew: (flags & isNew) !== 0,
    hasFreeRounds: (flags & hasFreeRounds) !== 0,
    isMobile: (flags & isMobile) !== 0,
    isFeatured: (flags & isFeatured) !== 0,
    isBoard: (flags & isBoard) !== 0,
    lines,
    seenDay,
    tags,
    icon: icon === '' ? null : icons + icon,
  }))
}

/** The longest beginning, up to a slash, that all addresses share. */
function commonFolder(addresses: string[]): string {
  const [first = '', ...others] = addresses
  let length = first.lastIndexOf('/') + 1
  for (const address of others) {
    while (length > 0 && !address.startsWith(first.slice(0, length))) {
      length = first.lastIndexOf('/', length - 2) + 1
    }
  }
  return first.slice(0, length)
}
