import { iconPicture } from '../icon-picture'

export const dynamic = 'force-static'

/** The browser tab's picture, from the brand's own mark and colours. */
export function GET(): Response {
  return new Response(iconPicture({ radius: 7, scale: 0.6875 }), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  })
}
