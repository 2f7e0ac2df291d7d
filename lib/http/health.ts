import 'server-only'
import { feedStatus } from '../catalog/catalog'
import { log } from '../log'

export interface Health {
  status: 'ok' | 'down'
  database: { ok: boolean }
  feed: {
    games: number
    last_success: string | null
    last_attempt: string | null
    error: string | null
  } | null
}

/** What a balancer and an operator want to know. A feed that is down is told, but the portal is still up without it. */
export async function readHealth(): Promise<Health> {
  try {
    const { games, lastSuccessAt, lastAttemptAt, lastError } = await feedStatus()
    return {
      status: 'ok',
      database: { ok: true },
      feed: {
        games,
        last_success: lastSuccessAt?.toISOString() ?? null,
        last_attempt: lastAttemptAt?.toISOString() ?? null,
        error: lastError,
      },
    }
  } catch (error) {
    log().error({ err: error }, 'health: the database did not answer')
    return { status: 'down', database: { ok: false }, feed: null }
  }
}
