'use server'
import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { closeStaffSession } from '@/lib/auth/auth'
import { setBetsStopped } from '@/lib/backoffice/backoffice'
import { rememberLocale } from '@/lib/i18n/remember-locale'

/** The operator's switch over all bets. */
export async function switchBets(form: FormData): Promise<void> {
  await setBetsStopped(form.get('stop') === 'yes', String(form.get('reason') ?? ''))
  revalidatePath('/admin')
}

export async function logOut(): Promise<void> {
  await closeStaffSession()
  redirect('/admin/login')
}

/** Remembers the language in this browser. */
export async function chooseLanguage(form: FormData): Promise<void> {
  await rememberLocale(String(form.get('language')))
}

const year = { maxAge: 365 * 24 * 3600, path: '/admin', sameSite: 'lax' } as const

/** Remembers in this browser how wide the navigation is to be. */
export async function rememberNav(form: FormData): Promise<void> {
  ;(await cookies()).set('office-nav', form.get('nav') === 'narrow' ? 'narrow' : 'wide', year)
}
