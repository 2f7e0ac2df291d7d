'use server'
import { redirect } from 'next/navigation'
import type { CodeState } from '@/components/admin/door/code-form'
import type { EnrolState } from '@/components/admin/door/enrol-form'
import {
  cancelReplacement,
  confirmEnrolment,
  isReplacing,
  requestAddress,
  requireStaff,
  staffAtDoor,
  verifySecondFactor,
} from '@/lib/auth/auth'
import { staffAtStage } from '../at-door'

/** The second half of a log-in: a code of the authenticator, or a recovery code. */
export async function showCode(_: CodeState, form: FormData): Promise<CodeState> {
  const staff = await staffAtStage('verify')
  const result = await verifySecondFactor(staff, String(form.get('code') ?? ''), await requestAddress())
  if (!result.ok) {
    return result.reason === 'locked' ? { kind: 'locked', minutes: result.minutes } : { kind: 'wrong' }
  }
  redirect('/admin')
}

/** Confirms a new second factor; the answer carries the recovery codes, once. */
export async function confirm(_: EnrolState, form: FormData): Promise<EnrolState> {
  const staff = await staffAtDoor()
  const mayEnrol = staff?.stage === 'enrol' || (staff?.stage === 'ready' && (await isReplacing(staff)))
  if (staff === null || !mayEnrol) redirect('/admin')
  const result = await confirmEnrolment(staff, String(form.get('code') ?? ''), await requestAddress())
  if (result.ok) return { kind: 'done', codes: result.value }
  return result.reason === 'locked' ? { kind: 'locked', minutes: result.minutes } : { kind: 'wrong' }
}

/** The old second factor stays. */
export async function keepOld(): Promise<void> {
  await cancelReplacement(await requireStaff(null))
  redirect('/admin/profile')
}
