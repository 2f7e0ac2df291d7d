import { isIntegratorReachable } from '@/lib/catalog/catalog'

/** Whether the games' server answers, for a game page whose frame stays silent. */
export async function GET(): Promise<Response> {
  const isReachable = await isIntegratorReachable()
  return Response.json({ isReachable }, { headers: { 'cache-control': 'no-store' } })
}
