'use server'
import { revalidatePath } from 'next/cache'
import type { EmailState } from '@/components/account/email-form'
import type { PasswordState } from '@/components/account/password-form'
import { requestAddress, requirePlayer } from '@/lib/auth/auth'
import { askForEmail, changePassword, forgetEmailWish } from '@/lib/players/players'

const page = '/account/security'

export async function setNewPassword(_: PasswordState, form: FormData): Promise<PasswordState> {
  const player = await requirePlayer()
  const typed = { current: String(form.get('current') ?? ''), next: String(form.get('next') ?? '') }
  const result = await changePassword(player, typed, await requestAddress())
  if (result.ok) {
    revalidatePath(page)
    return { kind: 'done' }
  }
  if (result.reason === 'slow') return { kind: 'slow', minutes: result.minutes }
  return result.reason === 'wrong' ? { kind: 'wrong' } : { kind: 'fault', fault: result.reason }
}

/** Sends the letter that confirms a new e-mail. */
export async function setNewEmail(_: EmailState, form: FormData): Promise<EmailState> {
  const player = await requirePlayer()
  const typed = {
    email: String(form.get('email') ?? '').slice(0, 300),
    password: String(form.get('password') ?? ''),
  }
  const result = await askForEmail(player, typed, await requestAddress())
  if (result.ok) {
    revalidatePath(page)
    return { kind: 'sent' }
  }
  return result.reason === 'slow' ? { kind: 'slow', minutes: result.minutes } : { kind: result.reason }
}

export async function forgetEmail(): Promise<void> {
  const player = await requirePlayer()
  await forgetEmailWish(player.id)
  revalidatePath(page)
}
