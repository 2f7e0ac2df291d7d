import { findGameByCode } from '../catalogue/catalogue'
import { symbolCount } from '../engine/slot-maths'
import { drawWheel } from '../icons/draw-wheel'
import { Paint } from './paint'
import { drawScene } from './scenery'
import { drawSymbol } from './symbols'

/** The SVG behind a name such as `1001/scene.svg` or `1001/3.svg`, or null when there is none. */
export function drawArt(name: string): string | null {
  const match = /^(\d{1,9})\/(scene|wheel|\d{1,2})\.svg$/.exec(name)
  const game = findGameByCode(Number(match?.[1] ?? -1))
  if (!match || !game) return null
  const p = new Paint()
  if (match[2] === 'scene') {
    return wrap(
      p,
      '0 0 640 360',
      drawScene(p, game.theme, game.seed, game.hue),
      'preserveAspectRatio="xMidYMax slice"',
    )
  }
  if (match[2] === 'wheel') return wrap(p, '0 0 100 100', drawWheel(p), 'width="400" height="400"')
  const symbol = Number(match[2])
  if (symbol >= symbolCount) return null
  return wrap(p, '-6 -6 112 112', drawSymbol(p, game.theme, symbol), 'width="336" height="336"')
}

/** A root with a size of its own: some browsers refuse to draw an image without one on a canvas. */
function wrap(p: Paint, box: string, drawing: string, attributes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${attributes}>${drawing}${p.defs()}</svg>`
}
