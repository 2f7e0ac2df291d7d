import { Answer } from '../answer'
import type { FixturePlayer, Fixtures } from '../fixtures'
import type { Case, Section } from '../types'
import { missing } from './required'

/** Everybody whose auth opened the run, by their place in the fixtures file. */
function playersOf(fixtures: Fixtures): [role: string, given: FixturePlayer][] {
  const { main, second, empty, other_currency, bonus, extremes, to_block, to_end } = fixtures
  const { two_grants, withdrawn_grant, racers, grants } = fixtures
  const alone = { main, second, empty, other_currency, bonus, extremes, to_block, to_end }
  const named = Object.entries({ ...alone, two_grants, withdrawn_grant })
  return [
    ...named.flatMap(([role, given]): [string, FixturePlayer][] =>
      given === undefined ? [] : [[role, given]],
    ),
    ...racers.map((given, index): [string, FixturePlayer] => [`racers.${index}`, given]),
    ...grants.map((given, index): [string, FixturePlayer] => [`grants.${index}`, given]),
  ]
}

const cases: Case[] = [
  {
    id: 'auth-at-once',
    level: 'ruled',
    proves: 'L2',
    sentence: 'Ten first auths of one token at the same instant open one session with one game_token.',
    run: async (kit) => {
      const player = kit.player('fresh')
      const answers = await Promise.all(Array.from({ length: 10 }, () => player.auth()))
      for (const answer of answers) kit.expect(answer, { error_code: 0 })
      kit.equal('different game_token', new Set(answers.map((one) => one.text('game_token'))).size, 1)
    },
  },
  {
    id: 'auth-opens',
    level: 'must',
    proves: '4',
    sentence: 'Auth answers the player, the currency, the echoed auth_token and a new game_token.',
    run: async (kit) => {
      const player = kit.main
      const answer = await player.auth()
      kit.expect(answer, {
        error_code: 0,
        user_id: player.id,
        currency: player.currency,
        auth_token: player.tokens.auth,
      })
      const token = answer.text('game_token')
      kit.check(
        'game_token',
        'a token other than auth_token',
        token,
        token !== '' && token !== player.tokens.auth,
      )
    },
  },
  {
    id: 'auth-known-players',
    level: 'must',
    proves: '4',
    sentence: 'Every player of the fixtures is known, with the nickname and balances that the fixtures name.',
    run: async (kit) => {
      for (const [role, given] of playersOf(kit.fixtures)) {
        const first = kit.wholeRun.find(({ sent }) => sent?.user_auth_token === given.auth_token)
        if (first === undefined) continue
        kit.exchanges.push(first)
        const { nickname, balance, bonus_balance } = given
        const named = Object.entries({ user_nickname: nickname, balance, bonus_balance })
        const wanted = named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
        kit.expect(new Answer(first), { error_code: 0, ...Object.fromEntries(wanted) }, role)
      }
    },
  },
  {
    id: 'auth-nickname',
    level: 'must',
    proves: '4',
    sentence: 'user_nickname has letters and digits only, at most 32.',
    run: async (kit) => {
      const answer = await kit.main.auth()
      const nickname = answer.text('user_nickname')
      kit.check(
        'user_nickname',
        '1 to 32 letters and digits',
        nickname,
        /^[\p{L}\p{N}]{1,32}$/u.test(nickname),
      )
    },
  },
  {
    id: 'auth-repeat',
    level: 'ruled',
    proves: 'L2',
    sentence: 'Auth may repeat (a reload): same auth_token, same game_token, while the session lives.',
    run: async (kit) => {
      const player = kit.main
      for (let time = 0; time < 3; time += 1) {
        kit.expect(await player.auth(), { error_code: 0, game_token: player.tokens.game })
      }
    },
  },
  {
    id: 'auth-unknown-token',
    level: 'must',
    proves: '4',
    sentence: 'An auth_token that was never given out is 4.',
    run: async (kit) => {
      kit.expect(await kit.main.auth({ user_auth_token: 'f'.repeat(64) }), { error_code: 4 })
    },
  },
  {
    id: 'auth-almost-token',
    level: 'must',
    proves: '4',
    sentence: 'A token that differs in its last character is another token: 4.',
    run: async (kit) => {
      const { auth } = kit.main.tokens
      const almost = `${auth.slice(0, -1)}${auth.endsWith('0') ? '1' : '0'}`
      kit.expect(await kit.main.auth({ user_auth_token: almost }), { error_code: 4 })
    },
  },
  {
    id: 'auth-expired',
    level: 'ruled',
    proves: 'L1',
    sentence: 'A token that died before its use, too old or replaced by a newer launch, is 4, also again.',
    run: async (kit) => {
      const player = kit.player('expired')
      for (let time = 0; time < 2; time += 1) {
        kit.expect(await player.auth(), { error_code: 4, game_token: '' })
      }
    },
  },
  {
    id: 'auth-unknown-user',
    level: 'must',
    proves: 'R12',
    sentence: 'A user_id that does not exist is 5.',
    run: async (kit) => kit.expect(await kit.main.auth({ user_id: 'nobody-of-ours' }), { error_code: 5 }),
  },
  {
    id: 'auth-token-of-another',
    level: 'ruled',
    proves: 'R4',
    sentence: "A token that is another player's is 4, and it tells nothing about either of them.",
    run: async (kit) => {
      const [player, second] = [kit.main, kit.player('second')]
      const answer = await player.auth({ user_id: second.id })
      kit.expect(answer, {
        error_code: 4,
        user_nickname: '',
        balance: '0',
        bonus_balance: '0',
        game_token: '',
      })
    },
  },
  {
    id: 'auth-wrong-currency',
    level: 'ruled',
    proves: 'R4',
    sentence: "Auth in a currency that is not the session's is 1.",
    run: async (kit) => kit.expect(await kit.main.auth({ currency: 'XTS' }), { error_code: 1 }),
  },
  {
    id: 'auth-token-is-no-game-token',
    level: 'ruled',
    proves: 'L1',
    sentence: 'The auth_token does not play: as user_game_token it is 4.',
    run: async (kit) => {
      const player = kit.main
      kit.expect(await player.debit('1', { user_game_token: player.tokens.auth }), { error_code: 4 })
    },
  },
  {
    id: 'game-token-is-no-auth-token',
    level: 'ruled',
    proves: 'L1',
    sentence: 'The game_token does not open a session: as user_auth_token it is 4.',
    run: async (kit) => {
      const player = kit.main
      kit.expect(await player.auth({ user_auth_token: player.tokens.game }), { error_code: 4 })
    },
  },
  {
    id: 'auth-hides-balances',
    level: 'ruled',
    proves: 'T5',
    sentence: 'A refused auth shows no balance and no nickname to a token that is not that player’s.',
    run: async (kit) => {
      const answer = await kit.main.auth({ user_auth_token: 'f'.repeat(64) })
      kit.expect(answer, { user_nickname: '', balance: '0', bonus_balance: '0', game_token: '' })
    },
  },
  {
    id: 'token-length',
    level: 'ruled',
    proves: 'T4',
    sentence: 'A token of 255 characters is looked up (4); one of 256 is no token (1).',
    run: async (kit) => {
      kit.expect(await kit.main.auth({ user_auth_token: 'a'.repeat(255) }), { error_code: 4 })
      kit.expect(await kit.main.auth({ user_auth_token: 'a'.repeat(256) }), { error_code: 1 })
    },
  },
  {
    id: 'auth-with-game',
    level: 'newer',
    proves: '4',
    sentence: 'Auth with game_code and game_name, as newer integrators send it, is answered as without.',
    run: async (kit) => {
      const player = kit.main
      const more = { game_code: Number(player.person.game_code), game_name: player.person.game_name }
      kit.expect(await player.auth(more), { error_code: 0, game_token: player.tokens.game })
    },
  },
  ...['user_id', 'user_auth_token', 'currency'].map((field) => missing('auth', field)),
]

export const auth: Section = {
  name: 'auth',
  title: 'Auth and tokens',
  about: 'A token opens one session for one player, may be sent again, and tells strangers nothing.',
  cases,
}
