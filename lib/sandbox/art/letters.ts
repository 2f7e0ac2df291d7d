import { stroke } from './paint'

/** Letters as pen strokes in a box 100 high, so that no font is needed. */
const pens: Record<string, { d: string; width: number }> = {
  A: { d: 'M4 96L40 6L76 96M18 66H62', width: 80 },
  K: { d: 'M6 6V96M72 6L8 56M28 42L74 96', width: 80 },
  Q: {
    d: 'M42 6C16 6 4 28 4 50C4 74 18 96 42 96C66 96 80 74 80 50C80 28 68 6 42 6ZM54 70L82 102',
    width: 86,
  },
  J: { d: 'M24 6H66M52 6V66C52 88 40 96 28 96C14 96 6 86 6 72', width: 70 },
  '1': { d: 'M4 26L24 6V96M6 96H42', width: 46 },
  '0': { d: 'M32 6C12 6 4 28 4 50C4 74 12 96 32 96C52 96 60 74 60 50C60 28 52 6 32 6Z', width: 64 },
  W: { d: 'M4 6L24 96L48 30L72 96L92 6', width: 96 },
  I: { d: 'M6 6V96', width: 12 },
  L: { d: 'M6 6V96H54', width: 58 },
  D: { d: 'M6 6V96H28C56 96 68 74 68 50C68 28 56 6 28 6Z', width: 72 },
}

/** A word drawn with a pen, centred on x and y; `height` in the units of the picture. */
export function drawWord(
  word: string,
  x: number,
  y: number,
  height: number,
  colours: string[],
  pen = 17,
): string {
  const gap = 20
  const letters = [...word].map((letter) => pens[letter] ?? { d: '', width: 30 })
  const width = letters.reduce((sum, letter) => sum + letter.width + gap, -gap)
  const scale = height / 100
  let left = 0
  const paths = letters.map((letter) => {
    const at = `<g transform="translate(${left} 0)">`
    left += letter.width + gap
    return { at, d: letter.d }
  })
  const layer = (colour: string, penWidth: number, opacity = 1) =>
    paths.map(({ at, d }) => `${at}${stroke(d, colour, penWidth, opacity)}</g>`).join('')
  const light = `<g transform="translate(-2 -4)">${layer('#ffffff', pen * 0.2, 0.6)}</g>`
  // A gradient on a straight stroke has no box to measure, so letters use plain colours in layers.
  const [edge = '#000', body = '#fff', inner = '#fff'] = colours
  return `<g transform="translate(${x - (width * scale) / 2} ${y - height / 2}) scale(${scale})">${layer(edge, pen * 2)}${layer(body, pen * 1.25)}${layer(inner, pen * 0.75)}${light}</g>`
}
