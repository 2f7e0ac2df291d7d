import sharp from 'sharp'
import { findGameByName, type Game } from '../catalogue/catalogue'
import { iconSizes } from '../catalogue/feed'
import { drawIcon } from './draw-icon'

const iconsMax = 2500
const icons = new Map<string, Promise<Buffer>>()

/** The picture named in the feed, or null when there is none of that name. */
export async function findIcon(name: string): Promise<Buffer | null> {
  const match = /^([A-Za-z0-9]{1,60})-(\d{3})x(\d{3})\.webp$/.exec(name)
  const game = findGameByName(match?.[1] ?? '')
  const size = iconSizes.find(
    (entry) => entry.width === Number(match?.[2]) && entry.height === Number(match?.[3]),
  )
  if (!game || !size) return null
  const known = icons.get(name)
  if (known) return known
  const made = renderIcon(game, size.width, size.height)
  remember(name, made)
  return made
}

/** Renders a tile; the lowest effort of the encoder keeps it within a few tens of milliseconds. */
export async function renderIcon(game: Game, width: number, height: number): Promise<Buffer> {
  return sharp(Buffer.from(drawIcon(game, width, height)))
    .linear(1.12, -4)
    .webp({ quality: 84, effort: 1 })
    .toBuffer()
}

function remember(name: string, made: Promise<Buffer>): void {
  const oldest = icons.keys().next().value
  if (icons.size >= iconsMax && oldest !== undefined) icons.delete(oldest)
  icons.set(name, made)
  made.catch(() => icons.delete(name))
}
