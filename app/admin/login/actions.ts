'use server'
import { redirect } from 'next/navigation'
import type { StaffLogInState } from '@/components/admin/staff-log-in-form'
import { logInStaff, openStaffSession, requestAddress } from '@/lib/auth/auth'

/** The first half of a staff log-in; the second factor is the next page. */
export async function logIn(_: StaffLogInState, form: FormData): Promise<StaffLogInState> {
  const email = String(form.get('email') ?? '').slice(0, 254)
  const result = await logInStaff(email, String(form.get('password') ?? ''), await requestAddress())
  if (!result.ok) {
    return result.reason === 'locked'
      ? { kind: 'locked', email, minutes: result.minutes }
      : { kind: 'wrong', email }
  }
  await openStaffSession(result.value)
  redirect('/admin/second-factor')
}
