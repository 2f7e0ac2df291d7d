import { beforeAll, describe, expect, test } from 'vitest'
import { logInPlayer, loginSessionsOf } from '../auth/auth'
import { createPlayerSession } from '../auth/player-session'
import { resolvePlayerSession } from '../auth/resolve-player'
import { hashToken } from '../auth/session-token'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { balancesOf } from '../wallet/wallet'
import { chooseCurrency, registerPlayer, resetPassword, sendPasswordReset } from './players'
import { insertReset } from './store'

useFreshDatabase()

const good = {
  nickname: 'Velvet',
  email: 'velvet@example.org',
  password: 'green-felt-42',
  dateOfBirth: '1990-05-01',
  currency: 'USD',
  language: 'ru',
  acceptsTerms: true,
}
const from = { address: '10.0.0.1', userAgent: 'test' }

beforeAll(async () => {
  await database().currency.createMany({
    data: [{ code: 'USD' }, { code: 'EUR' }, { code: 'OLD', isActive: false }],
    skipDuplicates: true,
  })
})

async function register(nickname: string): Promise<string> {
  const result = await registerPlayer({ ...good, nickname, email: `${nickname}@example.org` })
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.playerId
}

describe('registration', () => {
  test('opens an account and a wallet with nothing in it', async () => {
    const result = await registerPlayer(good)
    if (!result.ok) throw new Error('refused')
    const balances = await balancesOf(result.playerId)
    expect(balances.map(({ currency, cash }) => [currency, cash.toString()])).toEqual([['USD', '0.00000']])
    const row = await database().player.findUniqueOrThrow({ where: { id: result.playerId } })
    expect(row).toMatchObject({ language: 'ru', termsVersion: expect.stringMatching(/\S/), status: 'active' })
    expect(row).not.toHaveProperty('passwordHash')
  })

  test('a nickname and an e-mail are taken whatever their case', async () => {
    await register('Taken')
    const again = await registerPlayer({ ...good, nickname: 'tAKEN', email: 'TAKEN@Example.org' })
    expect(again).toEqual({ ok: false, faults: { nickname: 'nicknameTaken', email: 'emailTaken' } })
  })

  test('of ten registrations of one name at the same instant one goes in', async () => {
    const tries = Array.from({ length: 10 }, (_, index) =>
      registerPlayer({ ...good, nickname: 'Race', email: `race${index}@example.org` }),
    )
    const results = await Promise.all(tries)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((one) => !one.ok && one.faults.nickname === 'nicknameTaken')).toHaveLength(9)
  })

  test('everything that is wrong is named at once', async () => {
    const result = await registerPlayer({
      nickname: 'a b',
      email: 'nobody',
      password: 'password',
      dateOfBirth: '2020-01-01',
      currency: 'OLD',
      language: 'en',
      acceptsTerms: false,
    })
    expect(result).toEqual({
      ok: false,
      faults: {
        nickname: 'nicknameShape',
        email: 'emailShape',
        password: 'passwordCommon',
        dateOfBirth: 'birthTooYoung',
        currency: 'currencyUnknown',
        acceptsTerms: 'termsMissing',
      },
    })
  })
})

test('choosing a currency opens its wallet; one that is not on offer is refused', async () => {
  const id = await register('Chooser')
  expect(await chooseCurrency(id, 'EUR')).toBe(true)
  expect(await chooseCurrency(id, 'OLD')).toBe(false)
  expect((await balancesOf(id)).map(({ currency }) => currency).sort()).toEqual(['EUR', 'USD'])
})

describe('forgotten password', () => {
  const inAnHour = () => new Date(Date.now() + 3600_000)

  test('a link works once, sets the password and ends every log-in and, by L3, every game session', async () => {
    const playerId = await register('Forgetful')
    const session = await createPlayerSession(playerId, from)
    const wallet = await database().wallet.findFirstOrThrow({ where: { playerId } })
    const played = {
      playerId,
      walletId: wallet.id,
      gameCode: 702n,
      createdAt: new Date(),
      lastSeenAt: new Date(),
    }
    await database().gameSession.create({ data: { ...played, authTokenHash: 'auth', gameTokenHash: 'game' } })
    await insertReset(database(), { tokenHash: hashToken('link'), playerId, expiresAt: inAnHour() })
    expect(await resetPassword('link', 'short', '10.0.0.1')).toEqual({ ok: false, reason: 'passwordShort' })
    expect(await resetPassword('link', 'brass-rail-77', '10.0.0.1')).toEqual({ ok: true })
    expect(await resetPassword('link', 'brass-rail-78', '10.0.0.1')).toEqual({ ok: false, reason: 'dead' })
    expect(await resolvePlayerSession(session)).toBe('expired')
    expect(await database().gameSession.count({ where: { playerId, endedAt: null } })).toBe(0)
    expect((await loginSessionsOf(playerId)).map(({ endReason }) => endReason)).toEqual(['password'])
    expect(await logInPlayer('forgetful', 'brass-rail-77', '10.0.0.1')).toMatchObject({ ok: true })
    expect(await logInPlayer('forgetful', good.password, '10.0.0.1')).toMatchObject({ reason: 'wrong' })
  })

  test('used twice at the same instant, one wins', async () => {
    const playerId = await register('Hasty')
    await insertReset(database(), { tokenHash: hashToken('twice'), playerId, expiresAt: inAnHour() })
    const results = await Promise.all([
      resetPassword('twice', 'brass-rail-71', '10.0.0.1'),
      resetPassword('twice', 'brass-rail-72', '10.0.0.1'),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('an old link is dead', async () => {
    const playerId = await register('Late')
    await insertReset(database(), { tokenHash: hashToken('old'), playerId, expiresAt: new Date(0) })
    expect(await resetPassword('old', 'brass-rail-73', '10.0.0.1')).toEqual({ ok: false, reason: 'dead' })
  })

  test('an unknown e-mail writes nothing, a known one at most three links an hour', async () => {
    const playerId = await register('Flooded')
    await sendPasswordReset('nobody@example.org')
    for (let times = 0; times < 5; times += 1) await sendPasswordReset('FLOODED@example.org')
    expect(await database().passwordReset.count({ where: { playerId } })).toBe(3)
  })
})
