import { around, disc, Paint, patch, place, starPath } from '../art/paint'
import { drawScene, sceneHeight, sceneWidth } from '../art/scenery'
import { drawSymbol } from '../art/symbols'
import type { Game } from '../catalogue/catalogue'
import { createSeededRandom } from '../engine/random'
import { drawWheel } from './draw-wheel'

/** The SVG of a game's tile: its scenery, its hero in a glow, companions, light and a shade for the title. */
export function drawIcon(game: Game, width: number, height: number): string {
  const p = new Paint()
  const random = createSeededRandom(game.seed)
  const scale = Math.max(width / sceneWidth, height / sceneHeight)
  const shiftX = (width - sceneWidth * scale) / 2
  const shiftY = (height - sceneHeight * scale) * 0.75
  const scene = `<g transform="translate(${shiftX} ${shiftY}) scale(${scale})">${drawScene(p, game.theme, game.seed, game.hue)}</g>`
  const isWide = width / height > 2
  const body =
    game.engine === 'roulette'
      ? drawTable(p, width, height)
      : drawCast(p, game, width, height, isWide, random(6))
  const shade = `<rect width="${width}" height="${height}" fill="${p.linear(['#00000033', '#00000000@0.3', '#00000000@0.62', '#0a0418aa'])}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scene}${body}${shade}${p.defs()}</svg>`
}

/** Where the hero and its companions stand: shares of width and height, size as a share of the height, turn. */
type Pose = [x: number, y: number, size: number, turn: number]
const poses: readonly (readonly Pose[])[] = [
  [
    [0.5, 0.5, 0.84, 0],
    [0.16, 0.6, 0.46, -14],
    [0.84, 0.6, 0.46, 14],
  ],
  [
    [0.64, 0.5, 0.9, 6],
    [0.24, 0.62, 0.52, -12],
    [0.36, 0.26, 0.32, 10],
  ],
  [
    [0.36, 0.5, 0.9, -6],
    [0.76, 0.62, 0.52, 12],
    [0.64, 0.25, 0.32, -10],
  ],
  [
    [0.5, 0.46, 0.82, 0],
    [0.2, 0.36, 0.38, -18],
    [0.8, 0.68, 0.42, 16],
  ],
  [[0.5, 0.52, 0.96, -5]],
  [
    [0.5, 0.44, 0.7, 0],
    [0.24, 0.64, 0.54, -10],
    [0.76, 0.64, 0.54, 10],
  ],
]

function drawCast(
  p: Paint,
  game: Game,
  width: number,
  height: number,
  isWide: boolean,
  pose: number,
): string {
  const cast = poses[pose] ?? poses[0] ?? []
  const hero = (game.seed >> 4) % 5
  const glow = `<circle cx="50" cy="50" r="75" fill="${p.radial(['#fffbe0cc', '#ffe9a055@0.4', '#ffe9a000'], 0.5, 0.5, 0.5)}"/>${around(12, 50, 50, patch('M50 50L42 -34H58Z', p.linear(['#ffffff00', '#fff6d066'])))}`
  const drawn = cast.map(([x, y, share, turn], index) => {
    const left = isWide ? 0.5 + (x - 0.5) * 0.66 : x
    const size = share * height * (height > width * 0.7 ? 0.92 : 1)
    const symbol = 2 + ((hero + index * (1 + ((game.seed >> 8) % 2))) % 5)
    const shadow = place(
      `<ellipse cx="53" cy="58" rx="46" ry="42" fill="${p.radial(['#00000088', '#00000000'], 0.5, 0.5, 0.5)}"/>`,
      left * width,
      y * height,
      size * 1.16,
    )
    const light = index === 0 ? place(glow, left * width, y * height, size) : ''
    return light + shadow + place(drawSymbol(p, game.theme, symbol), left * width, y * height, size, turn)
  })
  return drawn.reverse().join('') + drawSparkle(game, width, height)
}

function drawSparkle(game: Game, width: number, height: number): string {
  const random = createSeededRandom(game.seed + 1)
  return Array.from({ length: 7 }, () => {
    const size = height * (0.02 + random(40) / 1000)
    return patch(starPath(random(width), random(height * 0.85), 4, size, size * 0.16), '#ffffff', 0.85)
  }).join('')
}

function drawTable(p: Paint, width: number, height: number): string {
  const chips = [
    ['#d1263c', 0.2, 0.74],
    ['#1f6fe0', 0.82, 0.7],
    ['#12a866', 0.74, 0.86],
  ] as const
  const stack = chips.map(([colour, x, y]) =>
    place(
      disc(50, 50, 46, colour) +
        around(8, 50, 50, patch('M44 5H56L54 18H46Z', '#ffffff')) +
        disc(50, 50, 27, 'none', 'stroke="#fff" stroke-width="3"'),
      x * width,
      y * height,
      height * 0.24,
      x * 80,
    ),
  )
  return place(drawWheel(p), width * 0.5, height * 0.5, height * 0.9) + stack.join('')
}
