// The log-in cookies of a request. Whether the session behind one lives is asked of its row, each time.
import 'server-only'
import { cookies } from 'next/headers'
import { openCookieValue, sealCookieValue } from './cookie-value'
import { type Realm, sessionCookie } from './cookies'

/** Puts a session's token into the realm's cookie. */
export async function writeSessionCookie(realm: Realm, token: string, maxAgeSeconds: number): Promise<void> {
  const { name, options } = sessionCookie(realm)
  const value = await sealCookieValue(token, maxAgeSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: maxAgeSeconds })
}

/** The token in the realm's cookie; null where there is none or it is not ours. */
export async function readSessionCookie(realm: Realm): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie(realm).name)?.value
  return value ? openCookieValue(value) : null
}

export async function clearSessionCookie(realm: Realm): Promise<void> {
  const { name, options } = sessionCookie(realm)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
