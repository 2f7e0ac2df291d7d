import 'server-only'
import { cookies } from 'next/headers'
import { isLocale, localeCookie } from './locales'

const yearSeconds = 365 * 24 * 3600

/** Keeps a language of ours in this browser's cookie; anything else is ignored. */
export async function rememberLocale(language: string): Promise<boolean> {
  if (!isLocale(language)) return false
  ;(await cookies()).set(localeCookie, language, { maxAge: yearSeconds, path: '/', sameSite: 'lax' })
  return true
}
