'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { closePlayerSession } from '@/lib/auth/auth'
import { isLocale, localeCookie } from '@/lib/i18n/locales'

const year = { maxAge: 365 * 24 * 3600, path: '/', sameSite: 'lax' } as const

/** Remembers the language in this browser. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = String(form.get('language'))
  if (isLocale(language)) (await cookies()).set(localeCookie, language, year)
}

/** Remembers dark, light, or none: then the device decides. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = String(form.get('theme'))
  const jar = await cookies()
  if (theme === 'dark' || theme === 'light') jar.set('theme', theme, year)
  else jar.delete('theme')
}

/** Ends this browser's session and returns to the lobby. */
export async function logOut(): Promise<void> {
  await closePlayerSession()
  redirect('/')
}
