// T1 to T5 and L1 to L3: the envelope, who may call, exact integers, and the life of a session.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closeDatabases, database } from '../db/client'
import { gameTokenOf, hashToken } from '../launch/tokens'
import { useFreshDatabase } from '../testing/database'
import { newId, post, wire } from '../testing/wire'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { callerAddress, isListed } from './addresses'
import { answerWallet, bodyBytesMax } from './wallet-door'

useFreshDatabase()

function door(body: string | Buffer, { method = 'POST', address = '127.0.0.1' as string | null } = {}) {
  const bytes = Buffer.from(body)
  return answerWallet({
    method,
    address,
    header: () => null,
    readBody: async (max) => (bytes.length > max ? null : bytes),
  })
}

describe('T1 decided and undecided', () => {
  it.each([
    ['no JSON', '{'],
    ['an empty body', ''],
    ['not an object', '[1]'],
    ['a key given twice', '{"api":"do-auth-user-ingame","api":"x","data":{}}'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('T1 %s is error 1 with api ""', async (_what, body) => {
    const answer = await door(body)
    expect(answer).toMatchObject({ status: 200, contentType: expect.stringContaining('application/json') })
    expect(JSON.parse(answer.body)).toMatchObject({ api: '', success: true, answer: { error_code: 1 } })
  })

  it('T1 an unknown api is error 1 and echoed', async () => {
    expect(await post('{"api":"do-magic","data":{}}')).toMatchObject({
      api: 'do-magic',
      answer: { error_code: 1 },
    })
  })

  it('T1 transport refusals: 403 address, 405 not POST, 413 too large', async () => {
    expect((await door('{}', { address: '10.1.2.3' })).status).toBe(403)
    expect((await door('{}', { address: null })).status).toBe(403)
    expect((await door('', { method: 'GET' })).status).toBe(405)
    expect((await door('x'.repeat(bodyBytesMax + 1))).status).toBe(413)
  })

  it('T1 a database that cannot be reached is 503 without an envelope', async () => {
    const real = process.env.DATABASE_URL
    await closeDatabases()
    process.env.DATABASE_URL = 'postgresql://postgres@127.0.0.1:1/none'
    const player = { id: 'p', nickname: 'p', walletId: 1n, currency: 'USD' }
    const data = {
      user_id: player.id,
      user_game_token: 't',
      currency: 'USD',
      transaction_id: 'x',
      debit_amount: '1',
    }
    const answer = await door(JSON.stringify({ api: 'do-debit-user-ingame', data }))
    await closeDatabases()
    process.env.DATABASE_URL = real
    expect(answer.status).toBe(503)
    expect(answer.contentType).toContain('text/plain')
    expect(answer.body).not.toContain('success')
    expect(answer.body).not.toMatch(/127\.0\.0\.1|refused|postgres/i)
  })
})

describe('T2 who may call', () => {
  it('T2 addresses and ranges, IPv4 inside IPv6 too', () => {
    expect(isListed('::ffff:10.0.0.7', ['10.0.0.0/24'])).toBe(true)
    expect(isListed('10.0.1.7', ['10.0.0.0/24'])).toBe(false)
    expect(isListed('2001:db8::1', ['2001:db8::/32'])).toBe(true)
    expect(isListed('nonsense', ['0.0.0.0/0'])).toBe(false)
  })

  it('T2 the forwarded address counts only behind a trusted proxy, right-most untrusted hop', () => {
    expect(callerAddress('203.0.113.9', '127.0.0.1', [])).toBe('203.0.113.9')
    expect(callerAddress('10.0.0.1', '127.0.0.1, 198.51.100.4, 10.0.0.2', ['10.0.0.0/8'])).toBe(
      '198.51.100.4',
    )
    expect(callerAddress('10.0.0.1', 'nonsense', ['10.0.0.0/8'])).toBeNull()
  })
})

describe('T3 integers', () => {
  it('T3 2^63-1 loses no digit; one more is refused', async () => {
    const player = await makePlayer({ cash: '10' })
    const session = await makeSession(player)
    const big = '9223372036854775807'
    const transaction_id = newId()
    const body = (value: string) =>
      `{"api":"do-debit-user-ingame","data":{"user_id":"${player.id}","user_game_token":"${session.gameToken}",` +
      `"currency":"USD","transaction_id":"${transaction_id}","debit_amount":"1","turn_id":${value},"round_id":${value},` +
      `"game_code":${value}}}`
    expect((await post(body('9223372036854775808'))).answer.error_code).toBe(1)
    expect((await post(body(big))).answer.error_code).toBe(0)
    const row = await database().operation.findFirstOrThrow({ where: { identity: transaction_id } })
    expect([row.turnId, row.roundId, row.gameCode].map(String)).toEqual([big, big, big])
  })
})

describe('T4 and T5 fields', () => {
  const required = ['user_id', 'user_game_token', 'currency', 'transaction_id', 'debit_amount']
  it.each(required)('T4 without %s it is error 1 with every field of the operation', async (field) => {
    const player = await makePlayer({ cash: '10' })
    const game = wire(player, await makeSession(player))
    const answer = await game.debit('1', {
      [field]: undefined,
      transaction_id: field === 'transaction_id' ? undefined : 'tx-1',
    })
    expect(answer.error_code).toBe(1)
    expect(Object.keys(answer).sort()).toEqual(debitFields)
  })

  it('T4 all else may be missing, numbers may be strings and the other way round, unknown fields are ignored', async () => {
    const player = await makePlayer({ cash: '10' })
    const game = wire(player, await makeSession(player))
    const none = { turn_id: undefined, game_code: undefined, game_name: undefined, user_ip: undefined }
    expect((await game.debit('1', { ...none, whatever: [1, { a: null }] })).error_code).toBe(0)
    expect((await game.debit(1, { turn_id: '12', transaction_id: 12345 })).transaction_id).toBe('12345')
    expect((await game.debit('1', { user_ip: 'x'.repeat(500) })).error_code).toBe(0)
  })

  it('T4 transaction_id has 1 to 64 characters; hostile text is kept as it is or refused', async () => {
    const player = await makePlayer({ cash: '100' })
    const game = wire(player, await makeSession(player))
    for (const bad of ['', 'x'.repeat(65), 'a\u0000b', '\ud800']) {
      expect((await game.debit('1', { transaction_id: bad })).error_code).toBe(1)
    }
    for (const good of ["'; drop table wallet; --", '<script>alert(1)</script>', 'ключ 🎰', 'x'.repeat(64)]) {
      expect(await game.debit('1', { transaction_id: good })).toMatchObject({
        error_code: 0,
        transaction_id: good,
      })
    }
  })

  it('T5 nickname and balances only for a token of that very user', async () => {
    const player = await makePlayer({ cash: '10' })
    const stranger = await makePlayer({ cash: '99' })
    const game = wire(player, await makeSession(player))
    const answer = await game.debit('1', { user_id: stranger.id })
    expect(answer).toMatchObject({
      user_nickname: '',
      balance: '0.00000',
      bonus_balance: '0.00000',
      user_id: stranger.id,
    })
    expect(await game.debit('50')).toMatchObject({ user_nickname: player.nickname, balance: '10.00000' })
  })

  it('every sample of the document is answered with the fields of its sample answer', async () => {
    const { samples } = JSON.parse(readFileSync('docs/protocol-samples.json', 'utf8')) as {
      samples: Record<string, { request: object; answer: { api: string; answer: object } }>
    }
    for (const { request, answer } of Object.values(samples)) {
      const given = await post(JSON.stringify(request))
      expect(given).toMatchObject({ api: answer.api, success: true })
      const wanted = Object.keys(answer.answer).filter((name) => name !== 'free_rounds')
      expect(Object.keys(given.answer).sort()).toEqual(wanted.sort())
    }
  })
})

const debitFields = [
  'balance',
  'bonus_amount',
  'bonus_balance',
  'currency',
  'error_code',
  'error_description',
  'game_token',
  'operator_id',
  'timestamp',
  'transaction_id',
  'user_id',
  'user_nickname',
]

describe('L sessions', () => {
  async function launch(player: TestPlayer, { ageSeconds = 0 } = {}) {
    const authToken = randomBytes(32).toString('hex')
    const at = new Date(Date.now() - ageSeconds * 1000)
    const tokens = {
      authTokenHash: hashToken(authToken),
      gameTokenHash: hashToken(gameTokenOf(authToken, process.env.TOKEN_SECRET ?? '')),
    }
    const row = {
      playerId: player.id,
      walletId: player.walletId,
      gameCode: 702n,
      createdAt: at,
      lastSeenAt: at,
    }
    const session = await database().gameSession.create({ data: { ...row, ...tokens } })
    return {
      authToken,
      session,
      game: wire(player, {
        id: session.id,
        gameToken: gameTokenOf(authToken, process.env.TOKEN_SECRET ?? ''),
        gameCode: 702n,
      }),
    }
  }

  it('L2 auth repeats with the same game token while the session lives', async () => {
    const player = await makePlayer({ cash: '5' })
    const { authToken, game } = await launch(player)
    const first = await game.auth(authToken)
    expect(first).toMatchObject({
      error_code: 0,
      auth_token: authToken,
      balance: '5.00000',
      user_nickname: player.nickname,
    })
    expect(first.game_token).toMatch(/^[0-9a-f]{64}$/)
    expect((await game.auth(authToken)).game_token).toBe(first.game_token)
    expect((await game.debit('1')).error_code).toBe(0)
  })

  it('L1 an unused auth token dies after the launch time; before its auth a game token is unknown', async () => {
    const player = await makePlayer({ cash: '5' })
    const { authToken, game } = await launch(player, { ageSeconds: 301 })
    expect((await game.debit('1')).error_code).toBe(4)
    expect(await game.auth(authToken)).toMatchObject({ error_code: 4, game_token: '' })
  })

  it('L1 a differing game_code in a call is recorded, not refused', async () => {
    const player = await makePlayer({ cash: '5' })
    const game = wire(player, await makeSession(player))
    const transaction_id = newId()
    expect((await game.debit('1', { transaction_id, game_code: 1234 })).error_code).toBe(0)
    const row = await database().operation.findFirstOrThrow({ where: { identity: transaction_id } })
    expect(row.gameCode).toBe(1234n)
  })

  it('L3 a session ends after 2 hours idle or 12 hours', async () => {
    const player = await makePlayer({ cash: '5' })
    const idle = wire(player, await makeSession(player, { idleMinutes: 121, ageMinutes: 130 }))
    expect((await idle.debit('1')).error_code).toBe(4)
    const old = wire(player, await makeSession(player, { ageMinutes: 721 }))
    expect((await old.debit('1')).error_code).toBe(4)
  })

  it('R12 auth of a blocked player is 6, of an unknown user 5, of another’s token 4, in another currency 1', async () => {
    const player = await makePlayer()
    const { authToken, game } = await launch(player)
    expect((await game.auth(authToken, { user_id: 'nobody' })).error_code).toBe(5)
    expect((await game.auth(authToken, { user_id: (await makePlayer()).id })).error_code).toBe(4)
    expect((await game.auth(authToken, { currency: 'EUR' })).error_code).toBe(1)
    await database().player.update({ where: { id: player.id }, data: { status: 'blocked' } })
    expect((await game.auth(authToken)).error_code).toBe(6)
  })
})
