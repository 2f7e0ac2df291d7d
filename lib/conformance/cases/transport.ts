import { writeJson } from '../json'
import type { Kit } from '../kit'
import type { Case, Section } from '../types'

const bodyBytesMax = 64 * 1024

/** T1: whatever cannot be read as a call is answered with the envelope, error 1 and the api that could be read. */
async function expectUnread(kit: Kit, name: string, body: string | Buffer, api = ''): Promise<void> {
  const answer = await kit.post(name, body)
  kit.equal('HTTP status', answer.exchange.status, 200)
  kit.equal('api', String(answer.envelope?.get('api')), api)
  kit.equal('success', String(answer.envelope?.get('success')), 'true')
  kit.expect(answer, { error_code: 1 })
}

const unread: Case[] = (
  [
    ['invalid-json', 'A body that is not JSON is error 1 with api "".', '{"api":"do-auth-user-ingame",'],
    ['empty-body', 'An empty body is error 1 with api "".', ''],
    ['array-body', 'A JSON array is error 1 with api "".', '[{"api":"do-auth-user-ingame","data":{}}]'],
    ['two-bodies', 'Two JSON objects in one body are error 1 with api "".', '{"api":"a"}{"api":"b"}'],
    [
      'not-utf8',
      'Bytes that are not UTF-8 are error 1 with api "".',
      Buffer.concat([
        Buffer.from('{"api":"do-auth-user-ingame","data":{"user_id":"'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('"}}'),
      ]),
    ],
  ] as const
).map(([id, sentence, body]) => ({
  id,
  level: 'ruled',
  proves: 'T1',
  sentence,
  run: (kit) => expectUnread(kit, 'a broken body', body),
}))

const cases: Case[] = [
  {
    id: 'envelope',
    level: 'must',
    proves: '1',
    sentence: 'An answer is HTTP 200 with {"api": the same, "success": true, "answer": {…}}.',
    run: async (kit) => {
      const answer = await kit.main.features()
      kit.equal('HTTP status', answer.exchange.status, 200)
      kit.equal('api', String(answer.envelope?.get('api')), 'do-get-features-user-ingame')
      kit.equal('success', String(answer.envelope?.get('success')), 'true')
      kit.expect(answer, { error_code: 0 })
    },
  },
  {
    id: 'refusal-envelope',
    level: 'must',
    proves: '1',
    sentence: 'A refusal is an answer too: HTTP 200, success true, only error_code is not 0.',
    run: async (kit) => {
      const answer = await kit.main.debit('1', { user_game_token: 'no-such-token' })
      kit.equal('HTTP status', answer.exchange.status, 200)
      kit.equal('success', String(answer.envelope?.get('success')), 'true')
      kit.expect(answer, { error_code: 4 })
    },
  },
  {
    id: 'json-content-type',
    level: 'ruled',
    proves: 'T1',
    sentence: 'A decided answer says that it is JSON.',
    run: async (kit) => {
      const { contentType } = (await kit.main.features()).exchange
      kit.check('content-type', 'application/json', contentType, /^application\/json\b/i.test(contentType))
    },
  },
  {
    id: 'unknown-api',
    level: 'ruled',
    proves: 'T1',
    sentence: 'An unknown api is error 1, and the api is echoed.',
    run: (kit) => expectUnread(kit, 'unknown api', '{"api":"do-magic","data":{}}', 'do-magic'),
  },
  {
    id: 'no-api',
    level: 'ruled',
    proves: 'T1',
    sentence: 'A body without api is error 1 with api "".',
    run: (kit) => expectUnread(kit, 'no api', '{"data":{}}'),
  },
  {
    id: 'no-data',
    level: 'ruled',
    proves: 'T4',
    sentence: 'A call without data is error 1, with the api echoed.',
    run: (kit) => expectUnread(kit, 'no data', '{"api":"do-debit-user-ingame"}', 'do-debit-user-ingame'),
  },
  {
    id: 'data-array',
    level: 'ruled',
    proves: 'T4',
    sentence: 'A call whose data is no object is error 1, with the api echoed.',
    run: (kit) =>
      expectUnread(kit, 'data []', '{"api":"do-debit-user-ingame","data":[]}', 'do-debit-user-ingame'),
  },
  {
    id: 'key-twice',
    level: 'ruled',
    proves: 'T3',
    sentence: 'A JSON object with a key twice is invalid JSON: nobody knows which amount was meant.',
    run: async (kit) => {
      const player = kit.main
      const before = await player.cash()
      const { user_id, currency } = player.person
      const fields = writeJson({
        user_id,
        currency,
        user_game_token: player.tokens.game,
        transaction_id: 'key-twice',
      })
      const body = `{"api":"do-debit-user-ingame","data":${fields.slice(0, -1)},"debit_amount":"1","debit_amount":"2"}}`
      await expectUnread(kit, 'debit with a key twice', body)
      await kit.expectBalance(player, before)
    },
  },
  {
    id: 'get-refused',
    level: 'ruled',
    proves: 'T1',
    sentence: 'Any method but POST is HTTP 405.',
    run: async (kit) =>
      kit.equal('HTTP status', (await kit.post('GET', '', { method: 'GET' })).exchange.status, 405),
  },
  {
    id: 'body-64k',
    level: 'ruled',
    proves: 'T1',
    sentence: 'A body of exactly 64 KiB is read like any other.',
    run: async (kit) => {
      const player = kit.main
      const data = { ...player.common(), user_game_token: player.tokens.game, padding: '' }
      const bare = writeJson({ api: 'do-get-features-user-ingame', data })
      const body = bare.replace(
        '"padding":""',
        `"padding":"${'x'.repeat(bodyBytesMax - Buffer.byteLength(bare))}"`,
      )
      kit.expect(await kit.post('features of 64 KiB', body), { error_code: 0 })
    },
  },
  {
    id: 'body-too-large',
    level: 'ruled',
    proves: 'T1',
    sentence: 'A body over 64 KiB is HTTP 413.',
    run: async (kit) => {
      const answer = await kit.post('64 KiB and a byte', 'x'.repeat(bodyBytesMax + 1))
      kit.equal('HTTP status', answer.exchange.status, 413)
    },
  },
  {
    id: 'deep-nesting',
    level: 'ruled',
    proves: 'T1',
    sentence: 'Ten thousand nested arrays in an unknown field are answered, not a fault.',
    run: async (kit) => {
      const deep = '['.repeat(10_000) + ']'.repeat(10_000)
      const body = `{"api":"do-magic","data":{"deep":${deep}}}`
      const answer = await kit.post('deep nesting', body)
      kit.equal('HTTP status', answer.exchange.status, 200)
      kit.expect(answer, { error_code: 1 })
    },
  },
  ...unread,
]

export const transport: Section = {
  name: 'transport',
  title: 'Transport and envelope',
  about: 'POST, JSON both ways, one envelope for every outcome, and what cannot be read.',
  cases,
}
