'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { GiveUpState } from '@/components/bonuses/give-up-dialog'
import { requirePlayer } from '@/lib/auth/auth'
import { log } from '@/lib/log'
import { Money, MoneyError } from '@/lib/money/money'
import { chooseCurrency } from '@/lib/players/players'
import { balancesOf, bonusesOf, giveBonusUp } from '@/lib/wallet/wallet'

const giveUpForm = z.object({
  currency: z.string().min(1).max(16),
  sequence: z.string().regex(/^\d{1,18}$/),
  /** What the dialog said would be lost. */
  held: z.string().regex(/^\d{1,20}\.\d{5}$/),
})

/** Gives a bonus up, if it still holds exactly what the player was shown. */
export async function giveUp(_: GiveUpState, form: FormData): Promise<GiveUpState> {
  const player = await requirePlayer()
  const parsed = giveUpForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { kind: 'failed' }
  const { currency } = parsed.data
  const sequence = BigInt(parsed.data.sequence)
  try {
    const seen = { sequence, held: Money.of(parsed.data.held, currency) }
    const result = await giveBonusUp({ playerId: player.id, currency }, seen)
    if (result === 'changed') return await lookAgain(player.id, currency, sequence)
    if (result === 'gone') return { kind: 'gone' }
  } catch (error) {
    if (!(error instanceof MoneyError)) log().error({ err: error }, 'a bonus was not given up')
    return { kind: 'failed' }
  }
  // The dialog goes with the bonus it belongs to: the page says what became of it.
  redirect('/account/bonuses?given-up=yes')
}

async function lookAgain(playerId: string, currency: string, sequence: bigint): Promise<GiveUpState> {
  const [bonuses, balances] = await Promise.all([bonusesOf(playerId), balancesOf(playerId)])
  const bonus = bonuses.find((one) => one.currency === currency && one.sequence === sequence)
  const wallet = balances.find((one) => one.currency === currency)
  if (bonus?.state !== 'active' || wallet === undefined) return { kind: 'gone' }
  const { held, wagered } = bonus
  const now = { held: held.toString(), wagered: wagered.toString(), cash: wallet.cash.toString() }
  return { kind: 'changed', ...now }
}

/** Opens the game of free rounds in their currency: only there they are offered. */
export async function playRounds(form: FormData): Promise<void> {
  const player = await requirePlayer()
  const [game, currency] = [String(form.get('game')), String(form.get('currency'))]
  if (!/^\d{1,19}$/.test(game)) return
  await chooseCurrency(player.id, currency)
  redirect(`/play/${game}`)
}
