// The player behind a plain request, for the server entry, which answers some of them before Next is asked.
import 'server-only'
import { openCookieValue } from './cookie-value'
import { sessionCookie } from './cookies'
import { resolvePlayerSession } from './resolve-player'
import { hashToken } from './session-token'
import type { CurrentPlayer, NoPlayer } from './types'

/** Who the `Cookie` header's log-in stands for right now, or why for nobody; and the key of its row, where it names one. */
export async function playerOfCookies(
  header: string | undefined,
): Promise<{ player: CurrentPlayer | NoPlayer; login: string | null }> {
  const value = cookieOf(header ?? '', sessionCookie('player').name)
  const token = value === null ? null : await openCookieValue(value)
  return { player: await resolvePlayerSession(token), login: token === null ? null : hashToken(token) }
}

function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key = '', value = ''] = part.trim().split('=', 2)
    if (key === name) return value
  }
  return null
}
