'use server'
import type { ConfirmEmailState } from '@/components/account/confirm-email-form'
import { requestAddress, throttleAddress } from '@/lib/auth/auth'
import { confirmEmail } from '@/lib/players/players'

/** Makes the address of a letter's link the account's. Whoever has the letter need not be logged in. */
export async function confirmNewEmail(_: ConfirmEmailState, form: FormData): Promise<ConfirmEmailState> {
  const address = await requestAddress()
  const free = await throttleAddress('confirm-email', address)
  if (!free.ok) return { kind: 'slow', minutes: free.minutes }
  return { kind: await confirmEmail(String(form.get('token') ?? '').slice(0, 100), address) }
}
