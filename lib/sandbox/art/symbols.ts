import type { Theme } from '../catalogue/words'
import { drawWord } from './letters'
import { around, disc, gloss, type Paint, patch, place, polygonPath, shape, starPath } from './paint'
import { dragon, forest, fruit } from './symbols-garden'
import { jewels, neon, space } from './symbols-night'
import { aztec, egypt, west } from './symbols-sun'
import { ocean, pirate, winter } from './symbols-water'

type Drawing = (p: Paint) => string

const pictures: Record<Theme, Drawing[]> = {
  egypt,
  ocean,
  space,
  fruit,
  dragon,
  forest,
  jewels,
  west,
  aztec,
  winter,
  pirate,
  neon,
}

/** Edge, body and light of the letters A K Q J 10, in that order. */
const letterColours = [
  ['#5c0420', '#e8263c', '#ff7a8a'],
  ['#0a1f6b', '#2b6fe0', '#7ab8ff'],
  ['#4a0a6b', '#a83ae0', '#dc90ff'],
  ['#053f2c', '#12a866', '#6af0b0'],
  ['#6b3404', '#f09a1c', '#ffd680'],
]

/** Draws a symbol of the engine's numbering in a 100×100 box. */
export function drawSymbol(p: Paint, theme: Theme, symbol: number): string {
  if (symbol === 0) return drawWild(p, theme)
  if (symbol === 1) return drawScatter(p, theme)
  const picture = pictures[theme][symbol - 2]
  if (symbol < 7 && picture) return picture(p)
  const index = symbol - 7
  return drawLetter(['A', 'K', 'Q', 'J', '10'][index] ?? 'A', letterColours[index] ?? [])
}

function drawLetter(letter: string, colours: string[]): string {
  return (
    drawWord(letter, 51, 54, 66, ['#12060f', '#12060f', '#12060f'], 19) +
    drawWord(letter, 50, 50, 66, ['#ffe9a8', colours[0] ?? '', colours[1] ?? ''], 19)
  )
}

/** The wild: the theme's best picture in a golden frame with its name across. */
function drawWild(p: Paint, theme: Theme): string {
  const best = pictures[theme][0]
  return (
    shape('M8 4H92L97 9V91L92 97H8L3 91V9Z', p.gold(50)) +
    shape('M13 10H87L91 14V87L87 91H13L9 87V14Z', p.radial(['#ff7ad0', '#8a1fb0', '#2a0a4f'], 0.5, 0.4)) +
    around(16, 50, 46, patch('M50 46L47 6H53Z', '#fff', 0.14)) +
    place(best ? best(p) : '', 50, 42, 66) +
    shape('M2 70L50 64L98 70V92L50 86L2 92Z', p.linear(['#ff6a5a', '#d1142e@0.5', '#7a0618'])) +
    drawWord('WILD', 50, 78, 14, ['#4a0a04', '#ffd95e', '#fff8cf'], 20)
  )
}

/** The scatter: a shining medal with the theme's second picture. */
function drawScatter(p: Paint, theme: Theme): string {
  const second = pictures[theme][1]
  return (
    shape(starPath(50, 50, 16, 48, 40), p.linear(['#fff6b0', '#ff9a1c', '#d13a0c'])) +
    disc(50, 50, 37, p.gold(230)) +
    disc(50, 50, 31, p.radial(['#8ff0ff', '#1f6fe0', '#0c1f6b'])) +
    around(12, 50, 50, patch('M50 50L47 20H53Z', '#fff', 0.16)) +
    place(second ? second(p) : '', 50, 50, 50) +
    around(8, 50, 50, disc(50, 16, 2.2, '#fffbe0', '')) +
    shape(polygonPath(50, 4, 4, 5), p.radial(['#fff', '#ff9ad0', '#d1268a'])) +
    gloss(36, 28, 10, 4, 0.4, -36)
  )
}
