'use server'
import { revalidatePath } from 'next/cache'
import type { TopUpState } from '@/components/account/top-up-form'
import { endSessionsOf, requirePlayer } from '@/lib/auth/auth'
import { topUp } from '@/lib/cashier/cashier'
import { chooseCurrency } from '@/lib/players/players'

/** Makes a currency the one of the next game; its wallet is opened when there is none. */
export async function switchCurrency(form: FormData): Promise<void> {
  const player = await requirePlayer()
  await chooseCurrency(player.id, String(form.get('currency')))
  revalidatePath('/account', 'layout')
}

/** Demo mode: a deposit of play money to the currency in use. */
export async function takePlayMoney(_: TopUpState): Promise<TopUpState> {
  const player = await requirePlayer()
  const result = await topUp(player.id, player.currency)
  if (!result.ok) return { kind: 'failed' }
  revalidatePath('/account')
  return { kind: 'done' }
}

/** Ends one of the player's own log-ins, or all but this one. */
export async function endSession(form: FormData): Promise<void> {
  const player = await requirePlayer()
  const wanted = String(form.get('session'))
  const which = wanted === 'others' ? { except: player.sessionHash } : { only: wanted }
  await endSessionsOf(player.id, { reason: 'ended', ...which })
  revalidatePath('/account/security')
}
