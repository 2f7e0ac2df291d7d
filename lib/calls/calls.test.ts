import { describe, expect, it } from 'vitest'
import { closeDatabases, database } from '../db/client'
import { env } from '../env'
import { answerWallet, bodyBytesMax } from '../http/wallet-door'
import { gameTokenOf, hashToken, newAuthToken } from '../launch/tokens'
import { useFreshDatabase } from '../testing/database'
import { newId } from '../testing/wire'
import { makePlayer, makeSession } from '../testing/world'
import { callsDropped, flushCalls, forgetOldCalls, readFigures, searchCallRows } from './calls'
import { insertCalls } from './store'
import type { KeptCall } from './types'

useFreshDatabase()

function door(body: string | Buffer, { method = 'POST', address = '127.0.0.1' } = {}) {
  const bytes = Buffer.from(body)
  const readBody = async (max: number) => (bytes.length > max ? null : bytes)
  return answerWallet({ method, address, header: () => null, readBody })
}

async function lastCall() {
  await flushCalls()
  const [call] = await searchCallRows(database(), { limit: 1 })
  if (call === undefined) throw new Error('no call was kept')
  return call
}

const kept = (more: Partial<KeptCall> = {}): KeptCall => ({
  createdAt: new Date(),
  method: 'POST',
  address: '127.0.0.1',
  status: 200,
  code: 0,
  ms: 1,
  operation: 'debit',
  userId: 'somebody',
  transactionId: null,
  gameCode: null,
  currency: 'USD',
  request: '{}',
  requestBytes: 2,
  answer: '{}',
  ...more,
})

describe('calls through the door', () => {
  it('a call ends as a row with what it asked and answered, its tokens masked', async () => {
    const player = await makePlayer({ cash: '10' })
    const { gameToken, gameCode } = await makeSession(player)
    const transaction_id = newId()
    const data = { user_id: player.id, user_game_token: gameToken, currency: 'USD', transaction_id }
    const api = 'do-debit-user-ingame'
    const bet = { debit_amount: '1.5', turn_id: 1, game_code: Number(gameCode) }
    const answer = await door(JSON.stringify({ api, data: { ...data, ...bet } }))
    const call = await lastCall()
    expect(call).toMatchObject({
      method: 'POST',
      address: '127.0.0.1',
      status: 200,
      code: 0,
      operation: 'debit',
      userId: player.id,
      transactionId: transaction_id,
      gameCode,
      currency: 'USD',
    })
    expect(call.ms).toBeGreaterThan(0)
    const masked = `${gameToken.slice(0, 4)}…${gameToken.slice(-4)}`
    expect(JSON.parse(call.request)).toEqual({ api, data: { ...data, ...bet, user_game_token: masked } })
    const answered = JSON.parse(answer.body)
    expect(JSON.parse(call.answer)).toEqual({
      ...answered,
      answer: { ...answered.answer, game_token: masked },
    })
  })

  it('the tokens of a first call are masked, the new one in its answer too', async () => {
    const player = await makePlayer({ cash: '10' })
    const { id } = await makeSession(player)
    const authToken = newAuthToken()
    const gameToken = gameTokenOf(authToken, env().TOKEN_SECRET)
    const hashes = { authTokenHash: hashToken(authToken), gameTokenHash: hashToken(gameToken) }
    await database().gameSession.update({ where: { id }, data: { ...hashes, redeemedAt: null } })
    const data = { user_id: player.id, user_auth_token: authToken, currency: 'USD' }
    const answer = await door(JSON.stringify({ api: 'do-auth-user-ingame', data }))
    expect(answer.body).toContain(gameToken)
    const call = await lastCall()
    expect(`${call.request}${call.answer}`).not.toMatch(/[0-9a-f]{32,}/)
  })

  it.each([
    ['another method', '', { method: 'GET' }, 405],
    ['an address that is not allowed', '{}', { address: '203.0.113.5' }, 403],
    ['a body that is too large', 'x'.repeat(bodyBytesMax + 1), {}, 413],
  ])('%s is recorded', async (_what, body, more, status) => {
    expect((await door(body, more)).status).toBe(status)
    expect(await lastCall()).toMatchObject({ status, code: null, operation: null, request: '' })
  })

  it('bodies that are no JSON, no text or hold NUL are recorded as far as they can be', async () => {
    await door(Buffer.from([0x7b, 0xff, 0x00, 0x41]))
    expect(await lastCall()).toMatchObject({
      status: 200,
      code: 1,
      request: '{\ufffd\ufffdA',
      requestBytes: 4,
    })
    await door(`{"user_game_token":"${'ab'.repeat(32)}`)
    expect((await lastCall()).request).toBe('{"user_game_token":"abab…abab')
    await door(JSON.stringify({ api: 'do-auth-user-ingame', data: { user_id: 'a\u0000b' } }))
    expect(await lastCall()).toMatchObject({ code: 1, userId: null })
  })

  it('of a long body the beginning is kept, and its size', async () => {
    await door(`{"x":"${'y'.repeat(9000)}"}`)
    const call = await lastCall()
    expect([call.request.length, call.requestBytes]).toEqual([4096, 9008])
  })

  it('without a database the answer is the same as ever, and the lost records are counted', async () => {
    await flushCalls()
    const before = await callsDropped()
    const real = process.env.DATABASE_URL
    await closeDatabases()
    process.env.DATABASE_URL = 'postgresql://postgres@127.0.0.1:1/none'
    const data = {
      user_id: 'p',
      user_game_token: 't',
      currency: 'USD',
      transaction_id: 'x',
      debit_amount: '1',
    }
    const undecided = await door(JSON.stringify({ api: 'do-debit-user-ingame', data }))
    const refused = await door('{')
    await flushCalls()
    await closeDatabases()
    process.env.DATABASE_URL = real
    expect([undecided.status, refused.status]).toEqual([503, 200])
    expect(await callsDropped()).toBe(before + 2)
  })
})

describe('kept calls', () => {
  it('are found by each of their facts, page by page', async () => {
    await flushCalls()
    await database().walletCall.deleteMany()
    const transactionId = newId()
    const odd = { transactionId, userId: 'found', gameCode: 2n ** 63n - 1n, operation: 'credit', code: 7 }
    const rare = kept({ operation: 'end' })
    await insertCalls(database(), [
      kept(),
      rare,
      kept({ ...odd, ms: 950 }),
      kept({ status: 503, code: null }),
    ])
    const count = async (search: object) =>
      (await searchCallRows(database(), { limit: 10, ...search })).length
    const found = [{ transactionId }, { userIds: ['nobody', 'found'] }, { gameCode: odd.gameCode }]
    for (const search of [
      ...found,
      { code: 7 },
      { operation: 'credit' },
      { operation: 'end' },
      { slowerThanMs: 900 },
      { isRefused: true },
    ])
      expect(await count(search), Object.keys(search).join()).toBe(1)
    expect(await count({ status: 503 })).toBe(1)
    expect(await count({ userIds: [] })).toBe(0)
    const first = await searchCallRows(database(), { userIds: ['somebody', 'found'], limit: 1 })
    const second = await searchCallRows(database(), {
      userIds: ['somebody', 'found'],
      limit: 1,
      after: first[0]?.id ?? 0n,
    })
    expect(second[0]?.id).toBeLessThan(first[0]?.id ?? 0n)
  })

  it('are found by their time, and are deleted after theirs', async () => {
    const at = new Date(Date.now() - 31 * 24 * 3600_000)
    const old = Array.from({ length: 3 }, (_, n) => kept({ createdAt: new Date(at.getTime() + n * 1000) }))
    await database().walletCall.deleteMany()
    await insertCalls(database(), [...old, kept()])
    const day = { from: new Date(at.getTime() + 500), until: new Date(at.getTime() + 2000) }
    expect(await searchCallRows(database(), { ...day, limit: 9 })).toHaveLength(1)
    expect(await searchCallRows(database(), { from: new Date(Date.now() + 3600_000), limit: 9 })).toEqual([])
    expect(await forgetOldCalls()).toBe(3)
    expect(await database().walletCall.count()).toBe(1)
    expect(await forgetOldCalls()).toBe(0)
  })

  it('say how the last hour went', async () => {
    await database().walletCall.deleteMany()
    await insertCalls(database(), [
      ...Array.from({ length: 18 }, (_, n) => kept({ ms: n + 1 })),
      kept({ code: 3, ms: 19 }),
      kept({ code: null, status: 503, ms: 20 }),
      kept({ createdAt: new Date(Date.now() - 2 * 3600_000), ms: 5000 }),
    ])
    const figures = await readFigures(database(), new Date(Date.now() - 3600_000))
    expect(figures).toEqual({ calls: 20, isMore: false, failed: 2, p95Ms: 19 })
  })
})
