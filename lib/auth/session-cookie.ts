// The cookie's form is next-auth's own JWT, so that its endpoints and our forms open the same session. All it
// carries is the token of a row of ours: whether the session lives is asked of that row, each time.
import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from '../env'
import { type Realm, sessionCookie } from './cookies'

/** A session's token as the cookie carries it. */
export function sessionCookieValue(token: string, maxAgeSeconds: number): Promise<string> {
  const content = { session: token }
  return encode({ token: content, secret: env().NEXTAUTH_SECRET, maxAge: maxAgeSeconds, salt: '' })
}

/** Puts a session's token into the realm's cookie. */
export async function writeSessionCookie(realm: Realm, token: string, maxAgeSeconds: number): Promise<void> {
  const { name, options } = sessionCookie(realm)
  const value = await sessionCookieValue(token, maxAgeSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: maxAgeSeconds })
}

/** The token in the realm's cookie; null where there is none or it is not ours. */
export async function readSessionCookie(realm: Realm): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie(realm).name)?.value
  if (!value) return null
  const content = await decode({ token: value, secret: env().NEXTAUTH_SECRET, salt: '' }).catch(() => null)
  return typeof content?.session === 'string' ? content.session : null
}

export async function clearSessionCookie(realm: Realm): Promise<void> {
  const { name, options } = sessionCookie(realm)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
