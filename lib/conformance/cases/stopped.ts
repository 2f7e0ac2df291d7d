import { minus, plus } from '../decimals'
import { newId } from '../player'
import type { Case, Section } from '../types'

/** The same for a player who is blocked and for one whose session has ended: only the code of a refusal differs. */
const stopped = (
  [
    ['blocked', '6'],
    ['ended', '4'],
  ] as const
).flatMap(([role, code]): Case[] => {
  const who = role === 'blocked' ? 'a blocked player' : 'an ended session'
  return [
    {
      id: `${role}-auth`,
      level: role === 'blocked' ? 'must' : 'ruled',
      proves: role === 'blocked' ? 'R12' : 'L2',
      sentence: `Auth of ${who} is ${code}.`,
      run: async (kit) => {
        const player = kit.player(role)
        kit.needAuthTokenOf(role)
        kit.expect(await player.auth(), { error_code: code })
      },
    },
    {
      id: `${role}-debit`,
      level: role === 'blocked' ? 'must' : 'ruled',
      proves: role === 'blocked' ? 'R12' : 'R4',
      sentence: `A debit of ${who} is ${code}.`,
      run: async (kit) => kit.expect(await kit.player(role).debit('1'), { error_code: code }),
    },
    {
      id: `${role}-debit-repeat`,
      level: 'ruled',
      proves: 'R10',
      sentence: `The refused debit of ${who} is remembered: sent again, it gets the same answer.`,
      run: async (kit) => {
        const player = kit.player(role)
        const fields = { transaction_id: newId(), turn_id: 1 }
        const first = await player.debit('1', fields)
        kit.expect(first, { error_code: code })
        kit.expectRepeat(first, await player.debit('1', fields))
      },
    },
    {
      id: `${role}-credit`,
      level: 'ruled',
      proves: 'R5',
      sentence: `A win of ${who} is paid: money owed is always accepted.`,
      run: async (kit) => {
        const player = kit.player(role)
        const first = await player.credit('3')
        kit.expect(first, { error_code: 0 })
        const before = first.money('balance')
        const fields = { transaction_id: newId(), turn_id: 2 }
        const second = await player.credit('2.5', fields)
        kit.expect(second, { error_code: 0, balance: plus(before, '2.5') })
        kit.expectRepeat(second, await player.credit('2.5', fields))
      },
    },
    {
      id: `${role}-rollback`,
      level: 'ruled',
      proves: 'R5',
      sentence: `The open debit of ${who} is refunded, once.`,
      run: async (kit) => {
        const player = kit.player(role)
        const open = kit.fixtures[role]?.open_debit
        if (open === undefined) return
        const before = (await player.credit('0')).money('balance')
        const fields = { transaction_id: open.transaction_id, turn_id: 3 }
        const first = await player.rollback(open.amount, fields)
        kit.expect(first, { error_code: 0, balance: plus(before, open.amount) })
        kit.expectRepeat(first, await player.rollback(open.amount, fields))
        const after = (await player.credit('0')).text('balance')
        kit.equal('balance after both', after, first.text('balance'))
      },
    },
    {
      id: `${role}-unknown-rollback`,
      level: 'ruled',
      proves: 'R6',
      sentence: `A rollback of an unknown id for ${who} is 7.`,
      run: async (kit) => kit.expect(await kit.player(role).rollback('1'), { error_code: 7 }),
    },
  ]
})

const cases: Case[] = [
  ...stopped,
  {
    id: 'block-while-playing',
    level: 'must',
    proves: 'R12',
    sentence: 'A player who is blocked while playing cannot bet any more: 6 from then on.',
    run: async (kit) => {
      kit.needLever('block')
      const player = kit.player('to_block')
      const before = await player.cash()
      const open = { transaction_id: newId(), turn_id: 1 }
      kit.expect(await player.debit('10', open), { error_code: 0, balance: minus(before, '10') })
      await kit.pull('block', player)
      kit.expect(await player.debit('1'), { error_code: 6 })
      kit.expect(await player.debit('0.00001'), { error_code: 6 })
      kit.expect(await player.credit('4', { turn_id: 2 }), { error_code: 0, balance: minus(before, '6') })
      kit.expect(await player.rollback('10', open), { error_code: 0, balance: plus(before, '4') })
    },
  },
  {
    id: 'unblocked-session-is-over',
    level: 'ruled',
    proves: 'L3',
    sentence: 'A block ends the session: once unblocked, its token is 4, and money owed is still paid on it.',
    run: async (kit) => {
      kit.needLever('block', 'unblock')
      const player = kit.player('to_block')
      await kit.pull('block', player)
      await kit.pull('unblock', player)
      kit.expect(await player.debit('1'), { error_code: 4 })
      kit.expect(await player.credit('1'), { error_code: 0 })
    },
  },
  {
    id: 'session-end-while-playing',
    level: 'ruled',
    proves: 'L3',
    sentence:
      'When a session is ended while it plays, bets are 4 from then on; win and refund are still booked.',
    run: async (kit) => {
      kit.needLever('end_session')
      const player = kit.player('to_end')
      const before = await player.cash()
      const open = { transaction_id: newId(), turn_id: 1 }
      kit.expect(await player.debit('10', open), { error_code: 0 })
      await kit.pull('end_session', player)
      kit.expect(await player.debit('1'), { error_code: 4 })
      kit.expect(await player.auth(), { error_code: 4 })
      kit.expect(await player.credit('4', { turn_id: 2 }), { error_code: 0, balance: minus(before, '6') })
      kit.expect(await player.rollback('10', open), { error_code: 0, balance: plus(before, '4') })
    },
  },
]

export const stoppedPlayers: Section = {
  name: 'stopped',
  title: 'Blocked and ended',
  about: 'Who may not bet any more, and the money that is owed to them all the same.',
  cases,
}
