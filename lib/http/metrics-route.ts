import 'server-only'
import { env } from '../env'
import { metrics } from '../metrics'
import { isSame } from '../peer'

/** Prometheus text for whoever has `METRICS_TOKEN` as a bearer token; 401 for anybody else. */
export async function handleMetricsRoute(request: Request): Promise<Response> {
  const given = request.headers.get('authorization') ?? ''
  if (!isSame(given, `Bearer ${env().METRICS_TOKEN}`)) {
    return new Response('unauthorized\n', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  }
  const { registry } = metrics()
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  })
}
