// Where a game's pictures are, and which of them fits a place.
import type { GameIcon } from './types'

/** Names its own host: with a scheme, or with two slashes of either kind, as browsers read them. */
const absolute = /^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i

/**
 * The address of an icon: host + base + name. Null when the feed leads away from the host, so that a feed
 * cannot make players' browsers call somebody else.
 */
export function iconAddress(host: string, base: string, name: string): string | null {
  const folder = base === '' || base.endsWith('/') ? base : `${base}/`
  const path = absolute.test(name)
    ? name
    : absolute.test(folder)
      ? folder + name
      : `${host}/${folder.replace(/^[\\/]+/, '')}${name.replace(/^[\\/]+/, '')}`
  try {
    const address = new URL(path, host)
    return address.origin === new URL(host).origin ? address.href : null
  } catch {
    return null
  }
}

/** The picture for a place of that many pixels: the nearest shape first, then the smallest that is sharp there. */
export function chooseIcon(icons: GameIcon[], place: { width: number; height: number }): GameIcon | null {
  const wanted = Math.log(place.width / place.height)
  const distance = (icon: GameIcon) => Math.abs(Math.log(icon.width / icon.height) - wanted)
  let best: GameIcon | null = null
  for (const icon of icons) {
    if (best === null || isBetter(distance(icon) - distance(best), icon.width, best.width, place.width)) {
      best = icon
    }
  }
  return best
}

const sameShape = 0.05

function isBetter(distance: number, width: number, bestWidth: number, wanted: number): boolean {
  if (Math.abs(distance) > sameShape) return distance < 0
  if (bestWidth < wanted) return width > bestWidth
  return width >= wanted && width < bestWidth
}
