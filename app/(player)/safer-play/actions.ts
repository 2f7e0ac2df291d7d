'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readTypedAmount } from '@/app/typed-amount'
import type { BreakState } from '@/components/safer-play/break-card'
import type { LimitState } from '@/components/safer-play/limit-dialog'
import type { RealityState } from '@/components/safer-play/reality-check-card'
import type { WaitingState } from '@/components/safer-play/waiting-limits'
import { closePlayerSession, requirePlayer } from '@/lib/auth/auth'
import type { Money } from '@/lib/money/money'
import {
  exclusionMonths,
  limitHours,
  limitKinds,
  realityCheckMinutes,
  timeOutHours,
} from '@/lib/safer-play/rules'
import {
  cancelLimitChange,
  confirmLimit,
  excludeSelf,
  setLimit,
  setRealityCheck,
  takeTimeOut,
} from '@/lib/safer-play/safer-play'
import { balancesOf } from '@/lib/wallet/wallet'

const page = '/safer-play'
const minutesShape = /^\d{1,5}$/
const oneOf = <T extends number>(allowed: readonly T[]) =>
  z.coerce.number().transform((value, context) => {
    const found = allowed.find((one) => one === value)
    if (found !== undefined) return found
    context.addIssue('not on offer')
    return z.NEVER
  })
const limitForm = z.object({
  kind: z.enum(limitKinds),
  hours: oneOf(limitHours),
  currency: z.string().max(16),
  amount: z.string().max(40).default(''),
  intent: z.enum(['set', 'remove']).default('set'),
})

/** Sets or removes one of the player's own limits. */
export async function changeLimit(_: LimitState, form: FormData): Promise<LimitState> {
  const player = await requirePlayer()
  const parsed = limitForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { kind: 'fault' }
  const { kind, hours, amount: typed, intent } = parsed.data
  const currency = kind === 'time' ? '' : parsed.data.currency
  if (currency !== '' && !(await owns(player.id, currency))) return { kind: 'fault' }
  const amount = intent === 'remove' ? null : readLimit(kind, typed, currency)
  if (intent === 'set' && amount === null) return { kind: 'fault' }
  const result = await setLimit(player.id, { kind, hours, currency }, amount)
  revalidatePath(page)
  return result
}

async function owns(playerId: string, currency: string): Promise<boolean> {
  return (await balancesOf(playerId)).some((wallet) => wallet.currency === currency)
}

function readLimit(kind: string, typed: string, currency: string): Money | null {
  if (kind === 'time' && !minutesShape.test(typed.trim())) return null
  return readTypedAmount(typed, currency)
}

/** The second word for a looser limit, or that it is not wanted after all. */
export async function decideWaiting(_: WaitingState, form: FormData): Promise<WaitingState> {
  const player = await requirePlayer()
  const id = z.coerce.bigint().safeParse(form.get('id'))
  if (!id.success) return { kind: 'gone' }
  const isConfirmed = form.get('word') === 'confirm'
  const result = isConfirmed
    ? await confirmLimit(player.id, id.data)
    : (await cancelLimitChange(player.id, id.data))
      ? 'applied'
      : 'gone'
  revalidatePath(page)
  return { kind: result === 'applied' ? 'done' : result }
}

/** Sets how often games are interrupted. */
export async function chooseRealityCheck(_: RealityState, form: FormData): Promise<RealityState> {
  const player = await requirePlayer()
  const minutes = oneOf(realityCheckMinutes).safeParse(form.get('minutes'))
  if (!minutes.success) return { kind: 'fault' }
  await setRealityCheck(player.id, minutes.data)
  revalidatePath(page)
  return { kind: 'saved' }
}

/** Starts a time-out: every log-in ends with it, this one too. */
export async function startTimeOut(_: BreakState, form: FormData): Promise<BreakState> {
  const player = await requirePlayer()
  const hours = oneOf(timeOutHours).safeParse(form.get('length'))
  if (!hours.success) return { kind: 'length' }
  if (form.get('sure') !== 'on') return { kind: 'sure' }
  const until = await takeTimeOut(player.id, hours.data)
  await closePlayerSession()
  redirect(`/login?why=timed-out&until=${until.toISOString()}`)
}

/** Excludes the player for the time chosen; "0" is for ever. */
export async function excludeMyself(_: BreakState, form: FormData): Promise<BreakState> {
  const player = await requirePlayer()
  const chosen = String(form.get('length'))
  const months = exclusionMonths.find((one) => String(one ?? 0) === chosen)
  if (months === undefined) return { kind: 'length' }
  if (form.get('sure') !== 'on') return { kind: 'sure' }
  const until = await excludeSelf(player.id, months)
  await closePlayerSession()
  redirect(`/login?why=excluded&until=${until?.toISOString() ?? 'ever'}`)
}
