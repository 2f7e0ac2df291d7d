'use server'
import { redirect } from 'next/navigation'
import type { ResetState } from '@/components/account/reset-form'
import { requestAddress } from '@/lib/auth/auth'
import { resetPassword } from '@/lib/players/players'

/** Sets the new password and sends the player to log in with it. */
export async function setPassword(_: ResetState, form: FormData): Promise<ResetState> {
  const token = String(form.get('token') ?? '').slice(0, 100)
  const result = await resetPassword(token, String(form.get('password') ?? ''), await requestAddress())
  if (result.ok) redirect('/login?reset=done')
  if (result.reason === 'dead') redirect('/reset')
  return { fault: result.reason }
}
