'use server'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { readTypedAmount } from '@/app/typed-amount'
import type { ReasonState } from '@/components/admin/reason-dialog'
import { type BreakLength, enterBreak, enterLimit } from '@/lib/backoffice/backoffice'
import type { Messages } from '@/lib/i18n/messages'
import { entrySources, exclusionMonths, limitHours, limitKinds, timeOutHours } from '@/lib/safer-play/rules'

type Fault = keyof Messages['players']['faults']

const asked = { id: z.string(), source: z.enum(entrySources), reason: z.string() }
const breakForm = z.object({
  ...asked,
  identity: z.uuid(),
  kind: z.enum(['time-out', 'self-exclusion']),
  length: z.string(),
  sure: z.literal('on').optional(),
})
const limitForm = z.object({
  ...asked,
  kind: z.enum(limitKinds),
  hours: z.string(),
  currency: z.string().max(16).default(''),
  amount: z.string().max(40),
})
const minutesShape = /^\d{1,5}$/

/** Enters a time-out or a self-exclusion that did not come from the player's page. */
export async function addBreak(_: ReasonState, form: FormData): Promise<ReasonState> {
  const parsed = breakForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return fault('protect-form')
  const { id: playerId, identity, source, reason, sure } = parsed.data
  const length = readLength(parsed.data.kind, parsed.data.length)
  if (length === null) return fault('protect-form')
  if (sure === undefined) return fault('not-sure')
  return answer(playerId, await enterBreak({ playerId, identity, source, reason, ...length }))
}

/** A length that players may choose themselves, of that kind. */
function readLength(kind: BreakLength['kind'], typed: string): BreakLength | null {
  if (kind === 'time-out') {
    const hours = timeOutHours.find((one) => String(one) === typed)
    return hours === undefined ? null : { kind, hours }
  }
  const months = exclusionMonths.find((one) => String(one ?? 0) === typed)
  return months === undefined ? null : { kind, months }
}

/** Enters a tighter limit that did not come from the player's page; amounts stay text until they are money. */
export async function addLimit(_: ReasonState, form: FormData): Promise<ReasonState> {
  const parsed = limitForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return fault('protect-form')
  const { id: playerId, source, reason, kind, amount: typed } = parsed.data
  const hours = limitHours.find((one) => String(one) === parsed.data.hours)
  if (hours === undefined) return fault('protect-form')
  const currency = kind === 'time' ? '' : parsed.data.currency
  const isReadable = kind !== 'time' || minutesShape.test(typed.trim())
  const amount = isReadable ? readTypedAmount(typed, currency) : null
  if (amount === null) return fault(kind === 'time' ? 'limit-minutes' : 'limit-amount')
  const key = { kind, hours, currency }
  return answer(playerId, await enterLimit({ playerId, source, reason, key, amount }))
}

async function answer(
  playerId: string,
  result: { ok: true } | { ok: false; reason: Fault },
): Promise<ReasonState> {
  if (!result.ok) return fault(result.reason)
  revalidatePath(`/admin/players/${encodeURIComponent(playerId)}`, 'layout')
  return { kind: 'done', at: Date.now() }
}

async function fault(reason: Fault): Promise<ReasonState> {
  const translate = await getTranslations('players.faults')
  return { kind: 'fault', field: reason === 'no-reason' ? 'reason' : 'form', words: translate(reason) }
}
