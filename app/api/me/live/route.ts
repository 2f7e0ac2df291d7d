import { currentLogin, currentPlayer } from '@/lib/auth/auth'
import { endOf, readOnce } from '@/lib/live/live'

const noStore = { 'cache-control': 'no-store' }
const sessionPattern = /^[1-9]\d{0,17}$/

/**
 * What the stream at this address tells, once: for pages whose stream is refused or broken, and where the portal runs
 * without its server entry. 401 with the reason once there is nothing more to tell.
 */
export async function GET(request: Request): Promise<Response> {
  const [player, login] = [await currentPlayer(), await currentLogin()]
  if (player === null || login === null) {
    return Response.json(await endOf(login, login === null ? 'none' : 'expired'), {
      status: 401,
      headers: noStore,
    })
  }
  const session = new URL(request.url).searchParams.get('session') ?? ''
  const told = await readOnce({ login, session: sessionPattern.test(session) ? BigInt(session) : null })
  return Response.json(told, { status: 'why' in told ? 401 : 200, headers: noStore })
}
