// How free rounds are played and paid: progress, wins as they fall, and the end that pays the rest.
import { plus } from '../decimals'
import { literal } from '../json'
import type { Kit } from '../kit'
import type { Player } from '../player'
import type { Case } from '../types'

interface Playing {
  player: Player
  id: string
  before: string
}

/** A grant of its own, activated, and the balance it began with. */
async function activated(kit: Kit): Promise<Playing> {
  const granted = kit.takeGrant()
  const id = await kit.offeredId(granted)
  const before = await granted.player.cash()
  kit.expect(await granted.player.activate(id), { error_code: 0 })
  return { player: granted.player, id, before }
}

const freeWin = (player: Player, amount: string) => player.credit(amount, { credit_type: 'freeRounds' })

export const rounds: readonly Case[] = [
  {
    id: 'rounds-paid-once',
    level: 'must',
    proves: 'F4',
    sentence: 'The end sent again pays nothing more: the same answer.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      const after = plus(before, '10')
      for (let time = 0; time < 3; time += 1) {
        kit.expect(await player.end(id, 10), { error_code: 0, balance: after })
      }
      await kit.expectBalance(player, after)
    },
  },
  {
    id: 'rounds-end-repeat',
    level: 'ruled',
    proves: 'F4',
    sentence: 'A repeated end gets its first answer field by field, with the balance of then.',
    run: async (kit) => {
      const { player, id } = await activated(kit)
      const first = await player.end(id, 10)
      await player.credit('3')
      kit.expectRepeat(first, await player.end(id, '10.00'))
    },
  },
  {
    id: 'rounds-end-other-win',
    level: 'ruled',
    proves: 'F4',
    sentence: 'The end sent again with another win is 1 and pays nothing.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      kit.expect(await player.end(id, 10), { error_code: 0 })
      kit.expect(await player.end(id, 11), { error_code: 1 })
      await kit.expectBalance(player, plus(before, '10'))
    },
  },
  {
    id: 'rounds-credits-then-end',
    level: 'newer',
    proves: 'F4',
    sentence: 'Wins paid as freeRounds credits are not paid a second time by the end.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      kit.expect(await freeWin(player, '4'), { error_code: 0, balance: plus(before, '4') })
      kit.expect(await freeWin(player, '6'), { error_code: 0, balance: plus(before, '10') })
      kit.expect(await player.end(id, 10), { error_code: 0, balance: plus(before, '10') })
      await kit.expectBalance(player, plus(before, '10'))
    },
  },
  {
    id: 'rounds-credits-in-part',
    level: 'newer',
    proves: 'F4',
    sentence: 'The end pays what the freeRounds credits have not paid yet.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      await freeWin(player, '4')
      kit.expect(await player.end(id, 9.5), { error_code: 0, balance: plus(before, '9.5') })
      await kit.expectBalance(player, plus(before, '9.5'))
    },
  },
  {
    id: 'rounds-credit-repeat',
    level: 'newer',
    proves: 'R2',
    sentence: 'A freeRounds credit repeats like any other: paid once, and counted once at the end.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      const fields = { credit_type: 'freeRounds', transaction_id: `rounds-${id}-${player.id}`, turn_id: 1 }
      const first = await player.credit('4', {
        ...fields,
        transaction_id: fields.transaction_id.slice(0, 64),
      })
      const again = await player.credit('4', {
        ...fields,
        transaction_id: fields.transaction_id.slice(0, 64),
      })
      kit.expectRepeat(first, again)
      kit.expect(await player.end(id, 7), { error_code: 0, balance: plus(before, '7') })
    },
  },
  {
    id: 'rounds-late-credit',
    level: 'newer',
    proves: 'F5',
    sentence: 'A freeRounds credit after the end is 0 and books only what passes the sum already paid.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      kit.expect(await player.end(id, 10), { error_code: 0, balance: plus(before, '10') })
      kit.expect(await freeWin(player, '6'), { error_code: 0, balance: plus(before, '10') })
      kit.expect(await freeWin(player, '7'), { error_code: 0, balance: plus(before, '13') })
    },
  },
  {
    id: 'rounds-update',
    level: 'newer',
    proves: 'F3',
    sentence: 'Updates keep the progress and move no money; repeats and late ones are 0 too.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      const first = { win: 3.5, round_win: 3.5, count: 14, played: 1 }
      const second = { win: 9, round_win: 5.5, count: 13, played: 2 }
      for (const progress of [first, second, second, first]) {
        kit.expect(await player.update(id, progress), { error_code: 0, balance: before })
      }
      kit.expect(await player.end(id, 9), { error_code: 0, balance: plus(before, '9') })
    },
  },
  {
    id: 'rounds-update-activates',
    level: 'newer',
    proves: 'F3',
    sentence: 'An update of a grant that was only offered counts as its activation: that answer was lost.',
    run: async (kit) => {
      const granted = kit.takeGrant()
      const { player } = granted
      const id = await kit.offeredId(granted)
      kit.expect(await player.update(id, { win: 1, round_win: 1, count: 14, played: 1 }), { error_code: 0 })
      kit.expect(await player.activate(id), { error_code: 0 })
    },
  },
  {
    id: 'rounds-update-foreign',
    level: 'newer',
    proves: 'F3',
    sentence: "An update of another player's or an unknown grant is 1.",
    run: async (kit) => {
      const progress = { win: 1, round_win: 1, count: 14, played: 1 }
      const id = await kit.offeredId(kit.peekGrant())
      kit.expect(await kit.main.update(id, progress), { error_code: 1 })
      kit.expect(await kit.main.update('999999999', progress), { error_code: 1 })
    },
  },
  {
    id: 'rounds-end-activates',
    level: 'ruled',
    proves: 'F3',
    sentence: 'The end of a grant that was only offered is paid: its activation was lost.',
    run: async (kit) => {
      const granted = kit.takeGrant()
      const { player } = granted
      const id = await kit.offeredId(granted)
      const before = await player.cash()
      kit.expect(await player.end(id, 5), { error_code: 0, balance: plus(before, '5') })
    },
  },
  {
    id: 'rounds-win-as-double',
    level: 'ruled',
    proves: 'M2',
    sentence: 'A win is a double in the document: 0.30000000000000004 pays 0.30000.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      const win = literal('0.30000000000000004')
      kit.expect(await player.end(id, win), { error_code: 0, balance: plus(before, '0.3') })
    },
  },
  {
    id: 'rounds-win-exponent',
    level: 'ruled',
    proves: 'M2',
    sentence: 'A win of 1.0E3, as Java prints doubles, pays 1000.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      kit.expect(await player.end(id, literal('1.0E3')), { error_code: 0, balance: plus(before, '1000') })
    },
  },
  {
    id: 'rounds-win-nothing',
    level: 'must',
    proves: 'F4',
    sentence: 'A grant that won nothing ends with 0 and pays nothing.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      kit.expect(await player.end(id, 0), { error_code: 0, balance: before })
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rounds-race-end',
    level: 'must',
    proves: 'F4',
    sentence: 'Ten ends of one grant at the same instant pay its win once.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      const answers = await Promise.all(Array.from({ length: 10 }, () => player.end(id, 10)))
      for (const answer of answers) kit.expect(answer, { error_code: 0, balance: plus(before, '10') })
      await kit.expectBalance(player, plus(before, '10'))
    },
  },
  {
    id: 'rounds-race-credit',
    level: 'newer',
    proves: 'F4',
    sentence: 'The end and a freeRounds credit of the same win at the same instant pay it once.',
    run: async (kit) => {
      const { player, id, before } = await activated(kit)
      await Promise.all([player.end(id, 10), freeWin(player, '10'), player.end(id, 10)])
      await kit.expectBalance(player, plus(before, '10'))
    },
  },
  {
    id: 'rounds-end-after-session',
    level: 'ruled',
    proves: 'R5',
    sentence: 'The end of free rounds is paid after the session has ended.',
    run: async (kit) => {
      kit.needLever('end_session')
      const { player, id, before } = await activated(kit)
      await kit.pull('end_session', player)
      kit.expect(await player.debit('0.01'), { error_code: 4 })
      kit.expect(await player.end(id, 5), { error_code: 0, balance: plus(before, '5') })
    },
  },
]
