'use server'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { RegisterState } from '@/components/account/register-form'
import { openPlayerSession, requestAddress, safeReturnPath, throttleAddress } from '@/lib/auth/auth'
import { registerPlayer } from '@/lib/players/players'

const textMax = 500

/** Opens an account and logs it in, or says beside each field what is wrong. */
export async function register(_: RegisterState, form: FormData): Promise<RegisterState> {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, textMax)
  const values = {
    nickname: text('nickname').trim(),
    email: text('email').trim(),
    dateOfBirth: text('dateOfBirth'),
    currency: text('currency'),
    acceptsTerms: form.get('acceptsTerms') !== null,
  }
  const free = await throttleAddress('register', await requestAddress())
  if (!free.ok) return { values, faults: {}, slowMinutes: free.minutes }
  const result = await registerPlayer({ ...values, password: text('password'), language: await getLocale() })
  if (!result.ok) {
    const { language: _language, ...faults } = result.faults
    return { values, faults }
  }
  await openPlayerSession(result.playerId)
  redirect(safeReturnPath(form.get('next')))
}
