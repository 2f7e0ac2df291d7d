'use server'
import { redirect } from 'next/navigation'
import type { NewPasswordState } from '@/components/admin/door/new-password-form'
import { replaceTemporaryPassword, requestAddress } from '@/lib/auth/auth'
import { staffAtStage } from '../at-door'

/** Replaces a temporary password by the person's own. */
export async function replacePassword(_: NewPasswordState, form: FormData): Promise<NewPasswordState> {
  const staff = await staffAtStage('new-password')
  const next = String(form.get('next') ?? '')
  if (next !== String(form.get('again') ?? '')) return { fault: 'differ' }
  const result = await replaceTemporaryPassword(staff, next, await requestAddress())
  if (result.ok) redirect('/admin')
  return { fault: result.reason }
}
