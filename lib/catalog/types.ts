/** A picture of a game on the integrator's icon host. */
export interface GameIcon {
  url: string
  width: number
  height: number
}

/** A studio or brand; the feed calls it a group. */
export interface Studio {
  id: number
  title: string
}

/** A game as the feed tells it, in our own words. */
export interface FeedGame {
  code: bigint
  /** The name in the launch URL, without ".game". */
  name: string
  title: string
  groupId: number
  lines: number
  isNew: boolean
  hasFreeRounds: boolean
  isDesktop: boolean
  isMobile: boolean
  isBoard: boolean
  icons: GameIcon[]
}

/** Something of the feed that was left out, and why, for the operator. */
export interface Skipped {
  game: string
  why: string
}

export interface Feed {
  groups: Studio[]
  games: FeedGame[]
  skipped: Skipped[]
}

/** A game as the lobby shows it: plain data that may travel to the browser. */
export interface LobbyGame {
  /** The integrator's game code; text, since it may be larger than a JavaScript number holds exactly. */
  code: string
  title: string
  studioId: number
  studio: string
  isNew: boolean
  hasFreeRounds: boolean
  isMobile: boolean
  /** A table game rather than a slot. */
  isBoard: boolean
  /** Paylines; 0 where it has none. */
  lines: number
  /** When it first came, in days since 1970. */
  seenDay: number
  /** The operator puts it forward. */
  isFeatured: boolean
  /** The operator's own words for it, to filter by. */
  tags: string[]
  /** The picture for a tile, or null: the tile then shows the title's first letters. */
  icon: string | null
}
