'use server'
import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { AdjustState } from '@/components/admin/adjust-dialog'
import type { BlockState } from '@/components/admin/block-dialog'
import { closeStaffSession } from '@/lib/auth/auth'
import { adjustBalance, setBetsStopped, setPlayerStatus } from '@/lib/backoffice/backoffice'
import { rememberLocale } from '@/lib/i18n/remember-locale'
import { Money } from '@/lib/money/money'

const amountShape = /^[+-]?\d{1,10}(\.\d{1,5})?$/

/** Blocks a player, or lets them play again. */
export async function changePlayerStatus(_: BlockState, form: FormData): Promise<BlockState> {
  const playerId = String(form.get('player'))
  const status = form.get('status') === 'blocked' ? 'blocked' : 'active'
  const result = await setPlayerStatus(playerId, status, String(form.get('reason') ?? ''))
  if (!result.ok) return { fault: result.reason, doneAt: null }
  revalidatePath(`/admin/players/${playerId}`)
  return { fault: null, doneAt: Date.now() }
}

/** Books a correction; amounts stay text until they are money. */
export async function bookAdjustment(_: AdjustState, form: FormData): Promise<AdjustState> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const values = {
    currency: text('currency'),
    cash: text('cash'),
    bonus: text('bonus'),
    reason: text('reason'),
  }
  const [cash, bonus] = [values.cash, values.bonus].map((typed) => readAmount(typed, values.currency))
  if (!cash || !bonus) return { kind: 'fault', fault: 'amount', values }
  const playerId = text('player')
  const { currency, reason } = values
  const result = await adjustBalance({ playerId, currency, cash, bonus, reason, identity: text('identity') })
  if (!result.ok) return { kind: 'fault', fault: result.reason, values }
  revalidatePath(`/admin/players/${playerId}`)
  return { kind: 'done', currency, cash: result.cash.toString(), bonus: result.bonus.toString() }
}

function readAmount(typed: string, currency: string): Money | null {
  const text = typed.replace(',', '.').replace(/^\+/, '') || '0'
  return amountShape.test(text) ? Money.of(text, currency) : null
}

/** The operator's switch over all bets. */
export async function switchBets(form: FormData): Promise<void> {
  await setBetsStopped(form.get('stop') === 'yes', String(form.get('reason') ?? ''))
  revalidatePath('/admin')
}

export async function logOut(): Promise<void> {
  await closeStaffSession()
  redirect('/admin/login')
}

/** Remembers the language in this browser. */
export async function chooseLanguage(form: FormData): Promise<void> {
  await rememberLocale(String(form.get('language')))
}

const year = { maxAge: 365 * 24 * 3600, path: '/admin', sameSite: 'lax' } as const

/** Remembers in this browser how wide the navigation is to be. */
export async function rememberNav(form: FormData): Promise<void> {
  ;(await cookies()).set('office-nav', form.get('nav') === 'narrow' ? 'narrow' : 'wide', year)
}
