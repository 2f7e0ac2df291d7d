// Names and rules of the log-in cookies. Players and staff never share one.
import 'server-only'
import type { CookiesOptions } from 'next-auth'
import { env } from '../env'

export type Realm = 'player' | 'staff'

/** Whether the world reaches us by HTTPS; demo mode runs on plain HTTP on this machine. */
function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith('https://')
}

const optionsOf = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const
/** `__Host-` binds a cookie to this very host and to HTTPS, where there is HTTPS. */
const nameOf = (name: string) => `${isSecure() ? '__Host-' : ''}croupier-${name}`

/** The log-in cookie of a realm. */
export function sessionCookie(realm: Realm) {
  return { name: nameOf(realm), options: optionsOf() }
}

/**
 * All cookies that next-auth sets for a realm, under names of our own. No other name may begin like the session's:
 * next-auth would take it for a part of a cookie that was cut up.
 */
export function authCookies(realm: Realm): Partial<CookiesOptions> {
  return {
    sessionToken: sessionCookie(realm),
    callbackUrl: { name: nameOf(`callback-${realm}`), options: optionsOf() },
    csrfToken: { name: nameOf(`csrf-${realm}`), options: optionsOf() },
  }
}
