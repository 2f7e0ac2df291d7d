'use server'
import { revalidatePath } from 'next/cache'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { readTypedAmount } from '@/app/typed-amount'
import type { MoneyState } from '@/components/admin/players/money-dialog'
import type { ReasonState } from '@/components/admin/reason-dialog'
import { formatAmount } from '@/components/ui/format-amount'
import { roles } from '@/lib/auth/auth'
import {
  approveMoney,
  orderMoney,
  rejectMoney,
  setApprovalLimit,
  withdrawMoney,
} from '@/lib/backoffice/backoffice'
import type { Messages } from '@/lib/i18n/messages'
import type { Money } from '@/lib/money/money'
import { type MoneyOrder, orderKinds } from '@/lib/money-orders/money-orders'

type Fault = keyof Messages['players']['faults']
const identityShape = /^[0-9a-f-]{36}$/

/** A deposit, a withdrawal or an adjustment; amounts stay text until they are money. */
export async function moveMoney(_: MoneyState, form: FormData): Promise<MoneyState> {
  const kind = orderKinds.find((one) => one === field(form, 'kind'))
  const [id, playerId, currency] = [field(form, 'identity'), field(form, 'player'), field(form, 'currency')]
  if (kind === undefined || !identityShape.test(id)) return moneyFault('form', 'reused')
  const [typed, bonus] = ['cash', 'bonus'].map((name) =>
    readTypedAmount(field(form, name), currency, { mayHaveSign: true, blank: 'zero' }),
  )
  if (!typed || !bonus) return moneyFault('amount', 'amount')
  const isTaken = kind === 'withdrawal'
  if (kind !== 'adjustment' && !typed.isPositive()) return moneyFault('amount', 'amount')
  const result = await orderMoney({
    id,
    playerId,
    kind,
    cash: isTaken ? typed.negated() : typed,
    bonus,
    reasonCode: field(form, 'reasonCode'),
    note: field(form, 'note'),
  })
  if (!result.ok) {
    const { reason } = result
    const place =
      reason === 'no-note' ? 'note' : reason === 'amount' || reason === 'nothing' ? 'amount' : 'form'
    return moneyFault(place, reason)
  }
  revalidatePath(`/admin/players/${encodeURIComponent(playerId)}`, 'layout')
  return outcomeOf(result.order)
}

async function outcomeOf(order: MoneyOrder): Promise<MoneyState> {
  const translate = await getTranslations('players.money')
  if (order.state === 'booked' && order.booked) {
    const locale = await getLocale()
    const amount = (value: Money) => formatAmount(value.toString(), order.currency, locale)
    const { cashAfter, bonusAfter } = order.booked
    const words = translate('booked', { cash: amount(cashAfter), bonus: amount(bonusAfter) })
    return { kind: 'done', tone: 'success', words }
  }
  if (order.state === 'waiting') {
    const words = translate.rich('waiting', {
      link: (chunks) => (
        <Link href="/admin/approvals" className="underline underline-offset-4">
          {chunks}
        </Link>
      ),
    })
    return { kind: 'done', tone: 'warning', words }
  }
  if (order.state === 'authorised') return { kind: 'done', tone: 'warning', words: translate('authorised') }
  const words = await refusalWords(order.closedReason)
  return { kind: 'done', tone: 'danger', words: translate('refused', { why: words }) }
}

async function refusalWords(reason: string | null): Promise<string> {
  const translate = await getTranslations('players.faults')
  const known = refusals.find((one) => one === reason)
  return known === undefined ? (reason ?? '') : translate(known)
}
const refusals = ['insufficient', 'overflow', 'limit', 'closed', 'no-wallet', 'reused'] as const

export async function approve(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await approveMoney(field(form, 'id'), field(form, 'reason'))
  if (!result.ok) return reasonFault(result.reason)
  revalidatePath('/admin', 'layout')
  if (result.order.state !== 'refused') return { kind: 'done', at: Date.now() }
  // It was authorised and could not be booked: that is said before the window closes.
  const translate = await getTranslations('players.money')
  const why = await refusalWords(result.order.closedReason)
  return { kind: 'done', at: Date.now(), shown: translate('refused', { why }) }
}

export async function reject(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await rejectMoney(field(form, 'id'), field(form, 'reason'))
  if (!result.ok) return reasonFault(result.reason)
  revalidatePath('/admin', 'layout')
  return { kind: 'done', at: Date.now() }
}

export async function withdrawRequest(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await withdrawMoney(field(form, 'id'), field(form, 'reason'))
  if (!result.ok) return reasonFault(result.reason)
  revalidatePath('/admin', 'layout')
  return { kind: 'done', at: Date.now() }
}

export async function changeLimit(_: ReasonState, form: FormData): Promise<ReasonState> {
  const role = roles.find((one) => one === field(form, 'role'))
  const amount = readTypedAmount(field(form, 'amount'), field(form, 'currency'), { blank: 'zero' })
  if (role === undefined) return reasonFault('role')
  if (amount === null) return reasonFault('amount')
  const result = await setApprovalLimit(role, amount, field(form, 'reason'))
  if (!result.ok) return reasonFault(result.reason)
  revalidatePath('/admin/approvals/limits')
  return { kind: 'done', at: Date.now() }
}

async function moneyFault(place: 'amount' | 'note' | 'form', name: Fault): Promise<MoneyState> {
  const translate = await getTranslations('players.faults')
  return { kind: 'fault', field: place, words: translate(name) }
}

async function reasonFault(name: Fault): Promise<ReasonState> {
  const translate = await getTranslations('players.faults')
  const isReason = name === 'no-reason' || name === 'no-note'
  return { kind: 'fault', field: isReason ? 'reason' : 'form', words: translate(name) }
}

function field(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
}
