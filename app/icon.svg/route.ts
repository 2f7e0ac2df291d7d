import { colours, mark } from '@/lib/brand'

const [, canvas] = colours.canvas
const [, accent] = colours.accent
const icon =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="${accent}">` +
  `<rect width="32" height="32" rx="7" fill="${canvas}"/>` +
  `<g transform="translate(5 5) scale(.6875)">${mark}</g></svg>`

export const dynamic = 'force-static'

/** The browser tab's picture, from the brand's own mark and colours. */
export function GET(): Response {
  return new Response(icon, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  })
}
