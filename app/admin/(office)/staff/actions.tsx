'use server'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import type { ReasonState } from '@/components/admin/reason-dialog'
import { TemporaryPassword } from '@/components/admin/staff/temporary-password'
import { type Role, roles } from '@/lib/auth/auth'
import {
  forgetSecondFactor,
  giveStaffRole,
  giveTemporaryPassword,
  inviteStaff,
  letStaffBack,
  letStaffGo,
  takeOffLock,
} from '@/lib/backoffice/backoffice'
import type { Messages } from '@/lib/i18n/messages'

type Fault = keyof Messages['staff']['commands']['faults']
type Answer = { ok: true } | { ok: false; reason: Fault }

export async function invite(_: ReasonState, form: FormData): Promise<ReasonState> {
  const role = roleOf(form)
  if (role === null) return fault('role')
  const email = text(form, 'email')
  const result = await inviteStaff({ email, role, reason: text(form, 'reason') })
  if (!result.ok) return fault(result.reason)
  revalidatePath('/admin/staff')
  return done(<TemporaryPassword email={email} password={result.password} />)
}

export async function changeRole(_: ReasonState, form: FormData): Promise<ReasonState> {
  const role = roleOf(form)
  if (role === null) return fault('role')
  return answer(form, await giveStaffRole(text(form, 'id'), role, text(form, 'reason')))
}

export async function deactivate(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await letStaffGo(text(form, 'id'), text(form, 'reason')))
}

export async function reactivate(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await letStaffBack(text(form, 'id'), text(form, 'reason')))
}

export async function resetFactor(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await forgetSecondFactor(text(form, 'id'), text(form, 'reason')))
}

export async function unlock(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await takeOffLock(text(form, 'id'), text(form, 'reason')))
}

export async function resetPassword(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await giveTemporaryPassword(text(form, 'id'), text(form, 'reason'))
  if (!result.ok) return fault(result.reason)
  revalidatePath(`/admin/staff/${text(form, 'id')}`)
  return done(<TemporaryPassword email={text(form, 'email')} password={result.password} />)
}

async function answer(form: FormData, result: Answer): Promise<ReasonState> {
  if (!result.ok) return fault(result.reason)
  revalidatePath(`/admin/staff/${text(form, 'id')}`)
  return { kind: 'done', at: Date.now() }
}

async function fault(reason: Fault): Promise<ReasonState> {
  const translate = await getTranslations('staff.commands.faults')
  return { kind: 'fault', field: reason === 'no-reason' ? 'reason' : 'form', words: translate(reason) }
}

function done(shown: React.ReactNode): ReasonState {
  return { kind: 'done', at: Date.now(), shown }
}

function roleOf(form: FormData): Role | null {
  return roles.find((role) => role === form.get('role')) ?? null
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
}
