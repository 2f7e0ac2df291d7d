import { colours, mark } from '@/lib/brand'

const [, canvas] = colours.canvas
const [, accent] = colours.accent

/** The brand's mark on its own ground, as SVG. `scale` is the mark's share of it; `radius` is of a square of 32. */
export function iconPicture({ radius, scale }: { radius: number; scale: number }): string {
  const edge = 16 * (1 - scale)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="${accent}">` +
    `<rect width="32" height="32" rx="${radius}" fill="${canvas}"/>` +
    `<g transform="translate(${edge} ${edge}) scale(${scale})">${mark}</g></svg>`
  )
}
