'use server'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { ReasonState } from '@/components/admin/reason-dialog'
import { assignIncident, commentIncident, moveIncident } from '@/lib/backoffice/backoffice'

const text = z.string().trim()
const moveShape = z.object({ incident: text, from: text, to: text, reason: text.max(2000) })
const assignShape = z.object({ incident: text, assignee: text.max(64), reason: text.max(2000) })
const commentShape = z.object({ incident: text, text: text.max(4000) })

type Result = Awaited<ReturnType<typeof moveIncident>>

/** Moves an incident to another state. */
export async function moveOn(_: ReasonState, form: FormData): Promise<ReasonState> {
  const read = moveShape.safeParse(Object.fromEntries(form))
  return read.success ? answer(await moveIncident(read.data.incident, read.data)) : fault('gone')
}

/** Gives an incident to somebody. */
export async function assignTo(_: ReasonState, form: FormData): Promise<ReasonState> {
  const read = assignShape.safeParse(Object.fromEntries(form))
  return read.success ? answer(await assignIncident(read.data.incident, read.data)) : fault('gone')
}

/** Adds a comment. */
export async function comment(_: ReasonState, form: FormData): Promise<ReasonState> {
  const read = commentShape.safeParse(Object.fromEntries(form))
  if (!read.success) return fault('gone')
  const result = await commentIncident(read.data.incident, read.data.text)
  if (result.ok || result.reason !== 'no-reason') return answer(result)
  const translate = await getTranslations('incidents')
  return { kind: 'fault', field: 'reason', words: translate('commentEmpty') }
}

async function answer(result: Result): Promise<ReasonState> {
  if (!result.ok) return fault(result.reason)
  // The navigation counts the open ones.
  revalidatePath('/admin', 'layout')
  return { kind: 'done', at: Date.now() }
}

async function fault(reason: Extract<Result, { ok: false }>['reason']): Promise<ReasonState> {
  const translate = await getTranslations('incidents.faults')
  return { kind: 'fault', field: reason === 'no-reason' ? 'reason' : 'form', words: translate(reason) }
}
