import { lobby } from '@/lib/catalog/catalog'

/** The whole catalogue, packed, for instant search. Its address carries the catalogue's version, so it may be kept. */
export async function GET(request: Request): Promise<Response> {
  const found = await lobby()
  if (found === null) return Response.json({ error: 'no-games' }, { status: 404 })
  const isAsked = new URL(request.url).searchParams.get('v') === found.version
  return new Response(found.packed, {
    headers: {
      'content-type': 'application/json',
      // Another version than the one asked for must not stay under its address.
      'cache-control': isAsked ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
