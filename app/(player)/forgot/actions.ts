'use server'
import { after } from 'next/server'
import type { ForgotState } from '@/components/account/forgot-form'
import { requestAddress, throttleAddress } from '@/lib/auth/auth'
import { log } from '@/lib/log'
import { sendPasswordReset } from '@/lib/players/players'

/** Answers first and looks for the account afterwards, so that neither words nor time tell whether there is one. */
export async function askForReset(_: ForgotState, form: FormData): Promise<ForgotState> {
  const email = String(form.get('email') ?? '').slice(0, 254)
  const free = await throttleAddress('forgot', await requestAddress())
  if (!free.ok) return { isSent: false, slowMinutes: free.minutes }
  after(() =>
    sendPasswordReset(email).catch((error: unknown) => log().error({ error }, 'a letter was not sent')),
  )
  return { isSent: true }
}
