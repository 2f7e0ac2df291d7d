'use server'
import { redirect } from 'next/navigation'
import type { StaffLogInState } from '@/components/admin/staff-log-in-form'
import { logInStaff, openStaffSession, requestAddress } from '@/lib/auth/auth'

/** Logs a member of staff in. */
export async function logIn(_: StaffLogInState, form: FormData): Promise<StaffLogInState> {
  const email = String(form.get('email') ?? '').slice(0, 254)
  const result = await logInStaff(email, String(form.get('password') ?? ''), await requestAddress())
  if (!result.ok) {
    return result.reason === 'slow'
      ? { kind: 'slow', email, minutes: result.minutes }
      : { kind: 'wrong', email }
  }
  await openStaffSession(result.value)
  redirect('/admin')
}
