import type { Answer } from '../answer'
import { literal } from '../json'
import type { Kit } from '../kit'
import { newId, type Player } from '../player'
import type { Case, Section } from '../types'

const many = 8
const times = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => run(index)))
const codesOf = (answers: readonly Answer[]) =>
  answers
    .map((answer) => answer.code)
    .sort()
    .join(' ')

/** The same race on one wallet and on eight at the same instant. */
function race(
  id: string,
  sentence: string,
  proves: string,
  run: (kit: Kit, player: Player) => Promise<void>,
): Case[] {
  return [1, many].map((wallets) => ({
    id: `${id}-${wallets}`,
    level: 'must',
    proves,
    sentence: `${sentence} (${wallets === 1 ? 'one wallet' : `${wallets} wallets at once`}).`,
    run: async (kit) => {
      const players = await kit.racers(wallets, '100')
      await Promise.all(players.map((player) => run(kit, player)))
    },
  }))
}

const cases: Case[] = [
  ...race('race-same', 'The same debit 50 times at once is booked once and answered the same', 'R2', same),
  ...race('race-different', 'Ten different debits at once are all booked, each once', '4', different),
  ...race('race-80-of-100', 'Of two debits of 80 on a balance of 100 one is done and one is 3', '4', twoOf80),
  {
    id: 'race-80-again',
    level: 'must',
    proves: '4',
    sentence: 'Ten times in a row: of two debits of 80 on a balance of 100 one is done and one is 3.',
    run: async (kit) => {
      for (let time = 0; time < 10; time += 1) {
        const [player] = await kit.racers(1, '100')
        if (player !== undefined) await twoOf80(kit, player)
      }
    },
  },
  {
    id: 'race-same-credit',
    level: 'must',
    proves: 'R2',
    sentence: 'The same credit 50 times at once is paid once.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '100')
      if (player === undefined) return
      const fields = { transaction_id: newId(), turn_id: 1 }
      const answers = await times(50, () => player.credit('10', fields))
      kit.equal('answers', new Set(answers.map(brief)).size, 1)
      await kit.expectBalance(player, '110')
    },
  },
  {
    id: 'race-same-rollback',
    level: 'must',
    proves: 'R7',
    sentence: 'The same rollback 20 times at once refunds once.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '100')
      if (player === undefined) return
      const fields = { transaction_id: newId(), turn_id: 1 }
      await player.debit('40', fields)
      const answers = await times(20, () => player.rollback('40', fields))
      kit.equal('answers', new Set(answers.map(brief)).size, 1)
      await kit.expectBalance(player, '100')
    },
  },
  {
    id: 'race-debit-and-rollback',
    level: 'ruled',
    proves: 'R6',
    sentence: 'A debit and its rollback at the same instant: one order happened, and both answers fit it.',
    run: async (kit) => {
      for (let time = 0; time < 10; time += 1) {
        const [player] = await kit.racers(1, '100')
        if (player === undefined) return
        const fields = { transaction_id: newId(), turn_id: 1 }
        const both = await Promise.all([player.debit('10', fields), player.rollback('10', fields)])
        const codes = both.map((answer) => answer.code).join(' ')
        kit.check('codes of debit and rollback', '0 0 or 8 7', codes, codes === '0 0' || codes === '8 7')
        await kit.expectBalance(player, '100')
      }
    },
  },
  {
    id: 'race-conflict',
    level: 'ruled',
    proves: 'R3',
    sentence: 'Ten debits of different amounts under one transaction_id at once: one is done, nine are 1.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '100')
      if (player === undefined) return
      const transaction_id = newId()
      const answers = await times(10, (index) => player.debit(`${index + 1}`, { transaction_id, turn_id: 1 }))
      kit.equal('codes', codesOf(answers), '0 1 1 1 1 1 1 1 1 1')
      const won = answers.findIndex((answer) => answer.code === '0')
      await kit.expectBalance(player, `${100 - won - 1}`)
    },
  },
  {
    id: 'race-mixed',
    level: 'must',
    proves: '4',
    sentence: 'Forty debits and credits of one player at once leave exactly the balance that they add up to.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '100')
      if (player === undefined) return
      const answers = await times(40, (index) =>
        index % 4 === 0 ? player.credit('0.50001') : player.debit('0.00003'),
      )
      kit.equal('codes', new Set(answers.map((answer) => answer.code)).size, 1)
      await kit.expectBalance(player, '104.9992')
    },
  },
  {
    id: 'race-last-money',
    level: 'must',
    proves: '4',
    sentence:
      'Thirty debits of 10 at once on a balance of 100: ten are done, twenty are 3, nothing is overdrawn.',
    run: async (kit) => {
      const [player] = await kit.racers(1, '100')
      if (player === undefined) return
      const answers = await times(30, () => player.debit(literal('10')))
      kit.equal('done', answers.filter((answer) => answer.code === '0').length, 10)
      kit.equal('refused with 3', answers.filter((answer) => answer.code === '3').length, 20)
      await kit.expectBalance(player, '0')
    },
  },
]

const brief = (answer: Answer) => `${answer.code} ${answer.text('balance')}`

async function same(kit: Kit, player: Player): Promise<void> {
  const fields = { transaction_id: newId(), turn_id: 1 }
  const answers = await times(50, () => player.debit('10', fields))
  kit.equal('codes', new Set(answers.map((answer) => answer.code)).size, 1)
  kit.equal('balances', [...new Set(answers.map((answer) => answer.text('balance')))].length, 1)
  const first = answers.filter((answer) => !answer.text('error_description').includes('already proceeded'))
  kit.equal('answers that are no repeat', first.length, 1)
  await kit.expectBalance(player, '90')
}

async function different(kit: Kit, player: Player): Promise<void> {
  const answers = await times(10, () => player.debit('1.5'))
  kit.equal('codes', codesOf(answers), '0 0 0 0 0 0 0 0 0 0')
  kit.equal('different balances', new Set(answers.map((answer) => answer.text('balance'))).size, 10)
  await kit.expectBalance(player, '85')
}

async function twoOf80(kit: Kit, player: Player): Promise<void> {
  const answers = await times(2, () => player.debit('80'))
  kit.equal('codes of the two', codesOf(answers), '0 3')
  await kit.expectBalance(player, '20')
}

export const races: Section = {
  name: 'races',
  title: 'Races',
  about: 'What happens at the same instant happens in some order, each call once.',
  cases,
}
