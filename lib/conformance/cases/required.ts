// T4: a required field that is missing is error 1, whatever the operation; the same for each of them.
import type { Operation } from '../player'
import type { Case } from '../types'

const amounts = { debit: 'debit_amount', credit: 'credit_amount', rollback: 'rollback_amount' } as const

/** One case for each required field of an operation. */
export function requiredFields(operation: 'debit' | 'credit' | 'rollback'): Case[] {
  const fields = ['user_id', 'user_game_token', 'currency', 'transaction_id', amounts[operation]]
  return fields.map((field) => missing(operation, field))
}

export function missing(operation: Operation, field: string): Case {
  return {
    id: `${operation}-without-${field.replaceAll('_', '-')}`,
    level: 'ruled',
    proves: 'T4',
    sentence: `${operation === 'auth' ? 'An' : 'A'} ${operation} without ${field} is error 1, and nothing is booked.`,
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const gone = { [field]: undefined }
      const answer =
        operation === 'debit' || operation === 'credit' || operation === 'rollback'
          ? await player.move(operation, '1', gone)
          : operation === 'auth'
            ? await player.auth(gone)
            : await player.send(operation, gone)
      kit.expect(answer, { error_code: 1 })
      await kit.expectBalance(player, before)
    },
  }
}
