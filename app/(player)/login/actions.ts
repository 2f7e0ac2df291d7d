'use server'
import { redirect } from 'next/navigation'
import type { LogInState } from '@/components/account/log-in-form'
import { logInPlayer, openPlayerSession, requestAddress, safeReturnPath } from '@/lib/auth/auth'
import { rememberLocale } from '@/lib/i18n/remember-locale'
import { exclusionOf } from '@/lib/safer-play/safer-play'

/** Logs a player in and goes on to where they wanted to be. */
export async function logIn(_: LogInState, form: FormData): Promise<LogInState> {
  const login = String(form.get('login') ?? '').slice(0, 254)
  const result = await logInPlayer(login, String(form.get('password') ?? ''), await requestAddress())
  if (!result.ok) {
    if (result.reason === 'slow') return { kind: 'slow', login, minutes: result.minutes }
    if (result.reason !== 'excluded') return { kind: result.reason, login }
    const exclusion = await exclusionOf(result.id)
    return { kind: 'excluded', login, until: exclusion?.at?.toISOString() ?? null }
  }
  await openPlayerSession(result.id)
  await rememberLocale(result.language)
  if (result.mustChangePassword) redirect('/new-password')
  redirect(safeReturnPath(form.get('next')))
}
