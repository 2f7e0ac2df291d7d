import { plus } from '../decimals'
import { readField } from '../json'
import type { Case, Section } from '../types'
import { rounds } from './rounds'

const cases: Case[] = [
  {
    id: 'rounds-none',
    level: 'ruled',
    proves: 'F1',
    sentence: 'Without a grant the answer is 0 and the key free_rounds is absent.',
    run: async (kit) => {
      const answer = await kit.main.features()
      kit.expect(answer, { error_code: 0 })
      kit.equal('free_rounds', answer.field('free_rounds').type, 'missing')
    },
  },
  {
    id: 'rounds-unknown-token',
    level: 'must',
    proves: '4',
    sentence: 'Asking for free rounds, activating and ending with a token that never existed is 4.',
    run: async (kit) => {
      const player = kit.main
      const token = { user_game_token: 'e'.repeat(64) }
      kit.expect(await player.features(token), { error_code: 4 })
      kit.expect(await player.activate('999999998', token), { error_code: 4 })
      kit.expect(await player.end('999999998', 5, token), { error_code: 4 })
    },
  },
  {
    id: 'rounds-terms',
    level: 'must',
    proves: '4',
    sentence: 'The offer has the terms of the grant, whole numbers as JSON numbers and cp as a decimal.',
    run: async (kit) => {
      const granted = kit.peekGrant()
      const offer = (await granted.player.features()).rounds
      for (const name of ['id', 'count', 'bet', 'lines', 'mpl'] as const) {
        const field = readField(offer, name)
        kit.equal(`${name}: type`, field.type, 'number')
        const wanted = granted.terms[name]
        if (wanted !== undefined) kit.equal(name, field.text, wanted)
      }
      const cp = readField(offer, 'cp').text
      kit.check('cp', granted.terms.cp, cp, Number(cp) === Number(granted.terms.cp))
    },
  },
  {
    id: 'rounds-coin-price',
    level: 'ruled',
    proves: 'F6',
    sentence: 'cp goes out as a string with 2 to 5 decimals.',
    run: async (kit) => {
      const cp = readField((await kit.peekGrant().player.features()).rounds, 'cp')
      kit.equal('cp: type', cp.type, 'string')
      kit.check('cp', 'digits and 2 to 5 decimals', cp.text, /^\d+\.\d{2,5}$/.test(cp.text))
    },
  },
  {
    id: 'rounds-other-game',
    level: 'ruled',
    proves: 'F1',
    sentence: 'A grant is offered in its own game and in no other.',
    run: async (kit) => {
      const answer = await kit.peekGrant().player.features({ game_code: 31_415_926 })
      kit.expect(answer, { error_code: 0 })
      kit.equal('free_rounds', answer.field('free_rounds').type, 'missing')
    },
  },
  {
    id: 'rounds-foreign',
    level: 'ruled',
    proves: 'F2',
    sentence: "Another player's grant can be neither activated nor ended: 1, and nobody is paid.",
    run: async (kit) => {
      const granted = kit.peekGrant()
      const stranger = kit.main
      const id = await kit.offeredId(granted)
      const [mine, theirs] = [await stranger.cash(), await granted.player.cash()]
      kit.expect(await stranger.activate(id), { error_code: 1 })
      kit.expect(await stranger.end(id, 5), { error_code: 1 })
      await kit.expectBalance(stranger, mine)
      await kit.expectBalance(granted.player, theirs)
      kit.equal('still offered', String((await granted.player.features()).rounds?.get('id')), id)
    },
  },
  {
    id: 'rounds-unknown',
    level: 'ruled',
    proves: 'F2',
    sentence: 'An unknown grant can be neither activated nor ended: 1, also with an id of 2^63-1.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const id of ['999999999', '9223372036854775807']) {
        kit.expect(await player.activate(id), { error_code: 1 })
        kit.expect(await player.end(id, 5), { error_code: 1 })
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'rounds-malformed',
    level: 'ruled',
    proves: 'T4',
    sentence: 'Without free_rounds, its id or the win of its end, a call is 1 and changes nothing.',
    run: async (kit) => {
      const granted = kit.peekGrant()
      const { player } = granted
      const id = await kit.offeredId(granted)
      const before = await player.cash()
      kit.expect(await player.send('activate'), { error_code: 1 })
      kit.expect(await player.send('activate', { free_rounds: {} }), { error_code: 1 })
      kit.expect(await player.send('activate', { free_rounds: [] }), { error_code: 1 })
      kit.expect(await player.end(id, undefined), { error_code: 1 })
      kit.expect(await player.end(id, -5), { error_code: 1 })
      await kit.expectBalance(player, before)
      kit.equal('still offered', String((await player.features()).rounds?.get('id')), id)
    },
  },
  {
    id: 'rounds-whole-life',
    level: 'must',
    proves: '4',
    sentence: 'Offered, activated and ended: the win is paid once, and the grant is gone.',
    run: async (kit) => {
      const granted = kit.takeGrant()
      const { player } = granted
      const id = await kit.offeredId(granted)
      const before = await player.cash()
      kit.equal('offered id', String((await player.features()).rounds?.get('id') ?? '(none)'), id)
      kit.expect(await player.activate(id), { error_code: 0, balance: before })
      kit.expect(await player.end(id, 12.5), { error_code: 0, balance: plus(before, '12.5') })
      await kit.expectBalance(player, plus(before, '12.5'))
      const offered = (await player.features()).rounds?.get('id')
      kit.check('offered after the end', `not ${id}`, String(offered ?? '(none)'), String(offered) !== id)
    },
  },
  {
    id: 'rounds-activate-again',
    level: 'ruled',
    proves: 'F2',
    sentence: 'Activating again is the same answer; the active grant is still offered after a reload.',
    run: async (kit) => {
      const granted = kit.takeGrant()
      const { player } = granted
      const id = await kit.offeredId(granted)
      const balance = await player.cash()
      kit.expect(await player.activate(id), { error_code: 0, balance })
      kit.expect(await player.activate(id), { error_code: 0, balance })
      kit.equal('offered', String((await player.features()).rounds?.get('id') ?? '(none)'), id)
    },
  },
  {
    id: 'rounds-oldest-first',
    level: 'ruled',
    proves: 'F1',
    sentence: 'Of two grants the older is offered; after its end the other.',
    run: async (kit) => {
      const player = kit.player('two_grants')
      const [older, newer] = kit.fixtures.two_grants?.ids ?? ['', '']
      const offered = async () => String((await player.features()).rounds?.get('id') ?? '(none)')
      kit.equal('offered', await offered(), older)
      await player.end(older, 0)
      kit.equal('offered after its end', await offered(), newer)
    },
  },
  {
    id: 'rounds-withdrawn',
    level: 'ruled',
    proves: 'F2',
    sentence: 'A grant that was withdrawn before it was played is not offered, activated, ended or paid.',
    run: async (kit) => {
      const player = kit.player('withdrawn_grant')
      const id = kit.fixtures.withdrawn_grant?.id ?? ''
      const before = await player.cash()
      kit.equal('free_rounds', (await player.features()).field('free_rounds').type, 'missing')
      kit.expect(await player.activate(id), { error_code: 1 })
      kit.expect(await player.end(id, 5), { error_code: 1 })
      await kit.expectBalance(player, before)
    },
  },
  ...rounds,
]

export const features: Section = {
  name: 'features',
  title: 'Free rounds',
  about: 'The whole life of a grant, from its offer to its one payment.',
  cases,
}
