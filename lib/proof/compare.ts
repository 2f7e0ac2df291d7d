// Does what came back say what the model expects? Null when it does, else the difference in words.
import type { Action, Observed } from './action'
import type { Expected, Shown } from './model-answers'
import type { ModelRow } from './model-state'
import { toText } from './units'

const repeatWords = 'transaction has already proceeded'
const conflictWords = 'transaction_id reused with different content'

/** A row of the real journal. */
export interface JournalRow {
  kind: string
  identity: string
  code: number
  amount: bigint
  cash: bigint
  bonus: bigint
  cashAfter: bigint
  bonusAfter: bigint
  grant: number | null
}

export function differenceOf(expected: Expected, action: Action, { answer }: Observed): string | null {
  if (typeof answer.fault === 'string') return `no decision: ${answer.fault}`
  const wanted = wantedFields(expected, action)
  for (const [name, value] of Object.entries(wanted)) {
    if (answer[name] !== value) return `${name}: ${text(answer[name])}, expected ${text(value)}`
  }
  return expected.words === undefined ? null : wordsDifference(expected.words, answer.error_description)
}

const text = (value: unknown) => JSON.stringify(value) ?? 'nothing'

function wantedFields(expected: Expected, action: Action): Record<string, unknown> {
  const { code, shown, bonusAmount, timestamp, gameToken, offer, returned } = expected
  const hasBonusAmount = ['debit', 'credit', 'rollback'].includes(action.kind)
  return {
    ...(code === undefined ? {} : { error_code: code }),
    ...(shown === undefined ? {} : shownFields(shown, action)),
    ...(bonusAmount !== undefined && hasBonusAmount ? { bonus_amount: toText(bonusAmount) } : {}),
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(gameToken === undefined ? {} : { game_token: gameToken }),
    ...(offer === undefined ? {} : { offered: offer }),
    ...(returned === undefined ? {} : { returned }),
  }
}

function shownFields(shown: Shown | null, action: Action): Record<string, unknown> {
  const asked = 'currency' in action ? action.currency : ''
  return {
    user_nickname: shown?.nickname ?? '',
    balance: toText(shown?.cash ?? 0n),
    bonus_balance: toText(shown?.bonus ?? 0n),
    currency: shown?.currency ?? asked,
  }
}

function wordsDifference(words: NonNullable<Expected['words']>, description: unknown): string | null {
  const isRepeat = description === repeatWords
  const isConflict = description === conflictWords
  const fits =
    words === 'repeat'
      ? isRepeat
      : words === 'conflict'
        ? isConflict
        : !isRepeat && !isConflict && (description === 'ok') === (words === 'done')
  return fits ? null : `error_description: ${text(description)}, expected that of a ${words} call`
}

/** The first field in which the journal's row is not the model's. */
export function rowDifference(model: ModelRow, row: JournalRow | undefined): string | null {
  if (row === undefined) return `the journal has no ${model.kind} ${model.identity ?? ''} here`
  const names = [
    'kind',
    'code',
    'amount',
    'cash',
    'bonus',
    'cashAfter',
    'bonusAfter',
    'grant',
    'identity',
  ] as const
  for (const name of names) {
    if (name === 'identity' && model.identity === null) continue
    if (model[name] !== row[name])
      return `journal row ${row.kind} ${row.identity}: ${name} ${row[name]}, expected ${model[name]}`
  }
  return null
}
