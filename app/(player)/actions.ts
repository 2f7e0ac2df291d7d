'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { closePlayerSession, currentPlayer } from '@/lib/auth/auth'
import { rememberLocale } from '@/lib/i18n/remember-locale'
import { rememberLanguage } from '@/lib/players/players'
import { readTheme, themeCookie } from '@/lib/theme'

const year = { maxAge: 365 * 24 * 3600, path: '/', sameSite: 'lax' } as const

/** Remembers the language in this browser, and for letters when somebody is logged in. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = String(form.get('language'))
  if (!(await rememberLocale(language))) return
  const player = await currentPlayer()
  if (player !== null) await rememberLanguage(player.id, language)
}

/** Remembers dark, light, or as the device says. */
export async function chooseTheme(form: FormData): Promise<void> {
  const jar = await cookies()
  jar.set(themeCookie, readTheme(String(form.get('theme'))), year)
}

/** Ends this browser's session and returns to the lobby. */
export async function logOut(): Promise<void> {
  await closePlayerSession()
  redirect('/')
}
