// Names and rules of the log-in cookies. Players and staff never share one.
import 'server-only'
import type { CookiesOptions } from 'next-auth'
import { env } from '../env'

export type Realm = 'player' | 'staff'

/** Whether the world reaches us by HTTPS; demo mode runs on plain HTTP on this machine. */
function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith('https://')
}

/** The log-in cookie of a realm. `__Host-` binds it to this very host and to HTTPS, where there is HTTPS. */
export function sessionCookie(realm: Realm) {
  return {
    name: `${isSecure() ? '__Host-' : ''}croupier-${realm}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const,
  }
}

/** All cookies that next-auth sets for a realm, under names of our own. */
export function authCookies(realm: Realm): Partial<CookiesOptions> {
  const { name, options } = sessionCookie(realm)
  return {
    sessionToken: { name, options },
    callbackUrl: { name: `${name}-callback`, options },
    csrfToken: { name: `${name}-csrf`, options },
  }
}
