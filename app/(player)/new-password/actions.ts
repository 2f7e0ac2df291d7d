'use server'
import { redirect } from 'next/navigation'
import type { TemporaryPasswordState } from '@/components/account/temporary-password-form'
import { playerAtNewPassword, requestAddress } from '@/lib/auth/auth'
import { replaceTemporaryPassword } from '@/lib/players/players'

/** Replaces the temporary password that staff gave by the player's own. */
export async function replacePassword(
  _: TemporaryPasswordState,
  form: FormData,
): Promise<TemporaryPasswordState> {
  const player = await playerAtNewPassword()
  if (player === null) redirect('/login')
  const next = String(form.get('next') ?? '')
  const result = await replaceTemporaryPassword(player, next, await requestAddress())
  if (result.ok) redirect('/')
  return { fault: result.reason }
}
