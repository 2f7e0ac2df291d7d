export const dynamic = 'force-dynamic'

/** Alive: asks nothing and nobody. /api/health says whether the portal can work. */
export function GET(): Response {
  return new Response('ok\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
}
