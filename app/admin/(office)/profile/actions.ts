'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { OwnPasswordState } from '@/components/admin/staff/password-card'
import type { PasswordState } from '@/components/admin/staff/password-dialog'
import {
  changeMyPassword,
  endMySession,
  renewMyRecoveryCodes,
  replaceMySecondFactor,
} from '@/lib/backoffice/backoffice'

export async function changePassword(_: OwnPasswordState, form: FormData): Promise<OwnPasswordState> {
  const next = text(form, 'next')
  if (next !== text(form, 'again')) return { kind: 'fault', fault: 'differ' }
  const result = await changeMyPassword(text(form, 'current'), next)
  if (result.ok) {
    revalidatePath('/admin/profile')
    return { kind: 'done' }
  }
  return result.reason === 'locked'
    ? { kind: 'locked', minutes: result.minutes }
    : { kind: 'fault', fault: result.reason }
}

/** The password is right: on to the new QR code. */
export async function replaceFactor(_: PasswordState, form: FormData): Promise<PasswordState> {
  const result = await replaceMySecondFactor(text(form, 'password'))
  if (result.ok) redirect('/admin/second-factor/enrol')
  return result.reason === 'locked' ? { kind: 'locked', minutes: result.minutes } : { kind: 'wrong' }
}

export async function renewCodes(_: PasswordState, form: FormData): Promise<PasswordState> {
  const result = await renewMyRecoveryCodes(text(form, 'password'))
  if (result.ok) {
    revalidatePath('/admin/profile')
    return { kind: 'codes', codes: result.codes }
  }
  return result.reason === 'locked' ? { kind: 'locked', minutes: result.minutes } : { kind: 'wrong' }
}

export async function endSession(form: FormData): Promise<void> {
  await endMySession(text(form, 'session'))
  revalidatePath('/admin/profile')
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
}
