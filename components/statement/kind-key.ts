import type { Messages } from '@/lib/i18n/messages'

type Kind = keyof Messages['statement']['kinds']

const kinds = [
  'debit',
  'credit',
  'rollback',
  'end',
  'deposit',
  'withdrawal',
  'adjustment',
  'bonus-grant',
  'bonus-release',
  'bonus-void',
  'status',
] as const satisfies readonly Kind[]

/** The words' name of a journal kind. */
export function kindKey(kind: string): Kind {
  return kinds.find((known) => known === kind) ?? 'sealed'
}
