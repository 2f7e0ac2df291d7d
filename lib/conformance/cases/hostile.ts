import { minus } from '../decimals'
import { type Json, literal } from '../json'
import { newId } from '../player'
import type { Case, Section } from '../types'

const sql = "'; drop table wallet; --"
const html = '<script>alert(1)</script>&amp;"\\'
/** A name that computes to a key of its own instead of an object's prototype. */
const prototype = '__proto__'
const unicode = 'ключ-鍵-🎰-é́'

/** A transaction_id that looks dangerous and is only text: booked, echoed to the letter, repeatable. */
function keptId(id: string, sentence: string, text: string): Case {
  return {
    id,
    level: 'ruled',
    proves: 'T4',
    sentence,
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const transaction_id = `${text}${newId()}`.slice(0, 64)
      const fields = { transaction_id, turn_id: 1 }
      const first = await player.debit('1', fields)
      kit.expect(first, { error_code: 0, transaction_id, balance: minus(before, '1') })
      kit.expectRepeat(first, await player.debit('1', fields))
      await kit.expectBalance(player, minus(before, '1'))
    },
  }
}

/** A transaction_id that cannot be stored as it came: 1, and nothing is booked. */
function refusedId(id: string, sentence: string, value: Json): Case {
  return {
    id,
    level: 'ruled',
    proves: 'T4',
    sentence,
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      kit.expect(await player.debit('1', { transaction_id: value }), { error_code: 1 })
      kit.expect(await player.credit('1', { transaction_id: value }), { error_code: 1 })
      await kit.expectBalance(player, before)
    },
  }
}

const cases: Case[] = [
  keptId('id-sql', 'SQL in a transaction_id is text.', sql),
  keptId('id-html', 'HTML, quotes and backslashes in a transaction_id come back to the letter.', html),
  keptId(
    'id-unicode',
    'Letters of any script and emoji in a transaction_id come back to the letter.',
    unicode,
  ),
  keptId('id-64', 'A transaction_id of 64 characters is kept whole.', 'x'.repeat(28)),
  refusedId('id-65', 'A transaction_id of 65 characters is 1.', 'x'.repeat(65)),
  refusedId('id-empty', 'An empty transaction_id is 1.', ''),
  refusedId('id-nul', 'A transaction_id with a NUL is 1: no database keeps it as it came.', 'a\u0000b'),
  refusedId('id-surrogate', 'A lone surrogate is no text: 1.', literal('"a\\ud800b"')),
  refusedId('id-64k', 'A transaction_id of 60,000 characters is 1.', 'x'.repeat(60_000)),
  refusedId('id-types', 'A transaction_id that is an object is 1.', { $ne: null }),
  {
    id: 'user-hostile',
    level: 'must',
    proves: 'R12',
    sentence: 'SQL, HTML and words such as __proto__ as user_id are no user: 5.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const user_id of [sql, html, unicode, '__proto__', "1' or '1'='1", '%', '*']) {
        kit.expect(await player.debit('1', { user_id }), { error_code: 5 })
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'token-hostile',
    level: 'must',
    proves: '4',
    sentence: 'SQL, wildcards and words such as constructor as a token are no token: 4.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      for (const token of [sql, "' or 1=1 --", '%', '*', 'constructor', '__proto__', html]) {
        kit.expect(await player.debit('1', { user_game_token: token }), { error_code: 4 })
        kit.expect(await player.auth({ user_auth_token: token }), { error_code: 4 })
      }
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'user-too-long',
    level: 'ruled',
    proves: 'T4',
    sentence: 'A user_id of 128 characters is looked up (5), one of 129 is malformed (1).',
    run: async (kit) => {
      kit.expect(await kit.main.debit('1', { user_id: 'u'.repeat(128) }), { error_code: 5 })
      kit.expect(await kit.main.debit('1', { user_id: 'u'.repeat(129) }), { error_code: 1 })
    },
  },
  {
    id: 'game-name-hostile',
    level: 'ruled',
    proves: 'T4',
    sentence: 'A game_name of any text and of 50,000 characters only informs: the debit is done.',
    run: async (kit) => {
      const player = kit.main
      for (const game_name of [sql, html, unicode, 'a\u0000b', 'x'.repeat(50_000)]) {
        const before = await player.cash()
        kit.expect(await player.debit('1', { game_name }), { error_code: 0, balance: minus(before, '1') })
      }
    },
  },
  {
    id: 'address-hostile',
    level: 'ruled',
    proves: 'T4',
    sentence: 'user_ip is information: IPv6, a word, 500 characters or a number never refuse a call.',
    run: async (kit) => {
      const player = kit.main
      const long = 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255'
      for (const user_ip of [long, 'unknown', 'x'.repeat(500), 7, null, '']) {
        kit.expect(await player.debit('0.01', { user_ip }), { error_code: 0 })
      }
    },
  },
  {
    id: 'prototype-keys',
    level: 'ruled',
    proves: 'T4',
    sentence: 'Unknown fields named __proto__ or constructor change nothing.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const more = { [prototype]: { debit_amount: '50' }, constructor: { amount: '50' }, toString: '1' }
      kit.expect(await player.debit('1', more), { error_code: 0, balance: minus(before, '1') })
    },
  },
  {
    id: 'currency-hostile',
    level: 'ruled',
    proves: 'R4',
    sentence: 'A currency that is SQL, HTML or 5,000 characters is 1.',
    run: async (kit) => {
      for (const currency of [sql, html, 'U'.repeat(5000), '__proto__']) {
        kit.expect(await kit.main.debit('1', { currency }), { error_code: 1 })
      }
    },
  },
]

export const hostile: Section = {
  name: 'hostile',
  title: 'Hostile strings',
  about: 'Text is text: it is kept to the letter or refused, and never does anything.',
  cases,
}
