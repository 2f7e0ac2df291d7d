'use server'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { readTypedAmount } from '@/app/typed-amount'
import type { ReasonState } from '@/components/admin/reason-dialog'
import { cancelBonus, giveBonus } from '@/lib/backoffice/backoffice'
import type { Messages } from '@/lib/i18n/messages'
import { readExpiry, readTimes, readWeights } from './bonus-form'

type Fault = keyof Messages['admin']['bonuses']['faults']

/** Gives a player bonus money; amounts stay text until they are money. */
export async function bookBonus(_: ReasonState, form: FormData): Promise<ReasonState> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const currency = text('currency')
  const positive = { mayBeZero: false, blank: 'unset' } as const
  const [amount, maxBet, maxWin] = ['amount', 'maxBet', 'maxWin'].map((name) =>
    readTypedAmount(text(name), currency, positive),
  )
  const [wagering, expiresAt] = [readTimes(text('wagering')), readExpiry(text('days'), new Date())]
  const weights = readWeights(text('weightDefault'), String(form.get('weightGames') ?? ''))
  if (!amount) return fault('amount')
  if (maxBet === null || maxWin === null || wagering === null || expiresAt === null) return fault('numbers')
  if (weights === null) return fault('weights')
  const playerId = text('player')
  const result = await giveBonus({
    playerId,
    amount,
    wagering,
    weights,
    ...(maxBet === undefined ? {} : { maxBet }),
    ...(maxWin === undefined ? {} : { maxWin }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    identity: text('identity'),
    reason: text('reason'),
  })
  if (!result.ok) return fault(result.reason)
  revalidatePath(`/admin/players/${playerId}`)
  return { kind: 'done', at: Date.now() }
}

/** Takes the named bonus back. */
export async function takeBonusBack(_: ReasonState, form: FormData): Promise<ReasonState> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  if (!/^\d{1,19}$/.test(text('sequence'))) return fault('not-active')
  const playerId = text('player')
  const named = {
    playerId,
    currency: text('currency'),
    sequence: BigInt(text('sequence')),
    reason: text('reason'),
  }
  const result = await cancelBonus(named)
  if (!result.ok) return fault(result.reason)
  revalidatePath(`/admin/players/${playerId}`)
  return { kind: 'done', at: Date.now() }
}

async function fault(name: Fault): Promise<ReasonState> {
  const translate = await getTranslations('admin.bonuses.faults')
  return { kind: 'fault', field: name === 'no-reason' ? 'reason' : 'form', words: translate(name) }
}
