import { verify } from '@node-rs/argon2'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { changeStatus } from '../wallet/wallet'
import { failuresMax, trustAddress } from './attempts'
import { endSessionsOf, hashPassword, logInPlayer } from './auth'
import { createPlayerSession, endSessionOfToken } from './player-session'
import { resolvePlayerSession } from './resolve-player'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})
useFreshDatabase()

const password = 'green-felt-42'
const from = { address: '10.0.0.1', userAgent: 'test' }
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

async function addPlayer(name: string): Promise<string> {
  const key = name.toLowerCase()
  await database().player.create({
    data: {
      id: key,
      nickname: name,
      nicknameKey: key,
      email: `${name}@example.org`,
      emailKey: `${key}@example.org`,
      passwordHash,
      dateOfBirth: new Date('1990-01-01'),
      currency: 'USD',
      termsVersion: 'test',
      termsAcceptedAt: new Date(),
    },
  })
  return key
}

async function fail(login: string, times: number, address = '10.9.9.9') {
  for (let time = 0; time < times; time += 1) await logInPlayer(login, 'wrong-password', address)
}

describe('log-in', () => {
  test('by e-mail or nickname, whatever the case', async () => {
    const id = await addPlayer('Anna')
    for (const login of ['anna', 'ANNA@example.ORG', ' Anna ']) {
      expect(await logInPlayer(login, password, '10.0.0.1')).toMatchObject({ ok: true, id })
    }
  })

  test('an unknown account has the answer of a wrong password, after the same work', async () => {
    await addPlayer('Boris')
    vi.mocked(verify).mockClear()
    const known = await logInPlayer('boris', 'wrong-password', '10.0.0.2')
    const unknown = await logInPlayer('nobody', 'wrong-password', '10.0.0.2')
    expect(unknown).toEqual(known)
    // Algorithm, version and costs of what each try was held against.
    const costs = vi.mocked(verify).mock.calls.map(([stored]) => String(stored).split('$').slice(1, 4))
    expect(costs).toHaveLength(2)
    expect(costs[1]).toEqual(costs[0])
  })

  test('only who has the password learns that the account is blocked', async () => {
    const id = await addPlayer('Clara')
    await changeStatus(id, 'blocked', { reason: 'test', actor: 'test' })
    expect(await logInPlayer('clara', 'wrong-password', '10.0.0.3')).toEqual({ ok: false, reason: 'wrong' })
    expect(await logInPlayer('clara', password, '10.0.0.3')).toEqual({ ok: false, reason: 'blocked', id })
  })
})

describe('slowing down', () => {
  test(`after ${failuresMax} failures even the right password waits, an unknown account likewise`, async () => {
    await addPlayer('Dora')
    for (const login of ['dora', 'no-such-player']) {
      await fail(login, failuresMax)
      const answer = await logInPlayer(login, password, '10.0.0.4')
      expect(answer).toEqual({ ok: false, reason: 'slow', minutes: 15 })
    }
  })

  test('e-mail and nickname of one account share their count', async () => {
    await addPlayer('Egor')
    await fail('egor', 3)
    await fail('egor@example.org', 2)
    expect(await logInPlayer('egor', password, '10.0.0.5')).toMatchObject({ reason: 'slow' })
  })

  test('tries refused while waiting do not prolong the wait', async () => {
    await addPlayer('Fiona')
    await fail('fiona', failuresMax + 10)
    const account = 'player:fiona@example.org'
    expect(await database().loginAttempt.count({ where: { account } })).toBe(failuresMax)
    await database().loginAttempt.updateMany({
      where: { account },
      data: { createdAt: new Date(Date.now() - 16 * 60_000) },
    })
    expect(await logInPlayer('fiona', password, '10.0.0.6')).toMatchObject({ ok: true })
  })

  test('strangers do not lock out an address the player has logged in from, or proved by letter', async () => {
    await addPlayer('Gleb')
    await logInPlayer('gleb', password, '10.1.1.1')
    await fail('gleb', failuresMax, '10.6.6.6')
    expect(await logInPlayer('gleb', password, '10.7.7.7')).toMatchObject({ reason: 'slow' })
    expect(await logInPlayer('gleb', password, '10.1.1.1')).toMatchObject({ ok: true })
    await fail('gleb', failuresMax, '10.6.6.6')
    await trustAddress({ account: 'player:gleb@example.org', address: '10.7.7.7' })
    expect(await logInPlayer('gleb', password, '10.7.7.7')).toMatchObject({ ok: true })
  })

  test('of twenty guesses at the same instant five are looked at', async () => {
    await addPlayer('Hanna')
    const tries = Array.from({ length: 20 }, () => logInPlayer('hanna', 'wrong-password', '10.0.0.8'))
    const looked = (await Promise.all(tries)).filter((answer) => !answer.ok && answer.reason === 'wrong')
    expect(looked).toHaveLength(failuresMax)
  })
})

describe('sessions of players', () => {
  test('a token stands for its player until they log out, and a copy of it is worth nothing then', async () => {
    const id = await addPlayer('Igor')
    const token = await createPlayerSession(id, from)
    expect(await resolvePlayerSession(token)).toMatchObject({ id, nickname: 'Igor' })
    await endSessionOfToken(token)
    expect(await resolvePlayerSession(token)).toBe('expired')
    expect(await resolvePlayerSession('made-up')).toBe('none')
    expect(await resolvePlayerSession(null)).toBe('none')
  })

  test('a block acts on the next request', async () => {
    const id = await addPlayer('Jana')
    const token = await createPlayerSession(id, from)
    await changeStatus(id, 'blocked', { reason: 'test', actor: 'test' })
    expect(await resolvePlayerSession(token)).toBe('blocked')
  })

  test('all but this one can be ended, and nobody ends another player’s', async () => {
    const [id, other] = [await addPlayer('Kira'), await addPlayer('Lev')]
    const [mine, old, theirs] = [
      await createPlayerSession(id, from),
      await createPlayerSession(id, from),
      await createPlayerSession(other, from),
    ]
    const seen = await resolvePlayerSession(mine)
    const their = await resolvePlayerSession(theirs)
    if (typeof seen === 'string' || typeof their === 'string') throw new Error('no session')
    expect(await endSessionsOf(id, { reason: 'ended', only: their.sessionHash })).toBe(0)
    expect(await endSessionsOf(id, { reason: 'ended', except: seen.sessionHash })).toBe(1)
    expect(await resolvePlayerSession(old)).toBe('expired')
    expect(await resolvePlayerSession(mine)).toMatchObject({ id })
    expect(await resolvePlayerSession(theirs)).toMatchObject({ id: other })
  })

  test('only a hash of the token is stored', async () => {
    const token = await createPlayerSession(await addPlayer('Mark'), from)
    const rows = await database().loginSession.findMany()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
