// The cookie's form is next-auth's own JWT, so that its endpoints and our forms open the same session. All it
// carries is the token of a row of ours.
import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '../env'

/** A session's token as its cookie carries it. */
export function sealCookieValue(token: string, maxAgeSeconds: number): Promise<string> {
  const secret = env().NEXTAUTH_SECRET
  return encode({ token: { session: token }, secret, maxAge: maxAgeSeconds, salt: '' })
}

/** The token in a cookie's value; null where it is not ours. */
export async function openCookieValue(value: string): Promise<string | null> {
  const content = await decode({ token: value, secret: env().NEXTAUTH_SECRET, salt: '' }).catch(() => null)
  return typeof content?.session === 'string' ? content.session : null
}
