// An account's e-mail changes only by a letter to the new address, and never silently.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword, logInPlayer } from '../auth/auth'
import { createPlayerSession } from '../auth/player-session'
import { resolvePlayerSession } from '../auth/resolve-player'
import { hashToken } from '../auth/session-token'
import type { CurrentPlayer } from '../auth/types'
import { database } from '../db/client'
import type { Letter } from '../mail/mail'
import * as post from '../mail/send'
import { useFreshDatabase } from '../testing/database'
import { makePlayer } from '../testing/world'
import { changeStatus } from '../wallet/wallet'
import {
  askForEmail,
  changePassword,
  confirmEmail,
  emailOfLink,
  forgetEmailWish,
  resetPassword,
  waitingEmailOf,
} from './players'
import { insertReset } from './store'

useFreshDatabase()

const password = 'green-felt-42'
const address = '10.0.0.1'
let passwordHash: string
let letters: Letter[] = []
let player: CurrentPlayer

beforeEach(async () => {
  passwordHash ??= await hashPassword(password)
  letters = []
  // The post office is not ours: what would leave is looked at instead.
  vi.spyOn(post, 'sendLetter').mockImplementation(async (letter) => void letters.push(letter))
  player = await logIn()
})
afterEach(() => vi.restoreAllMocks())

async function logIn(): Promise<CurrentPlayer> {
  const { id } = await makePlayer()
  await database().player.update({ where: { id }, data: { passwordHash, language: 'ru' } })
  const found = await resolvePlayerSession(await createPlayerSession(id, { address, userAgent: 'test' }))
  if (typeof found === 'string') throw new Error(found)
  return found
}

const emailOf = async (id: string) => (await database().player.findUniqueOrThrow({ where: { id } })).email
const ask = (email: string, typed = password) => askForEmail(player, { email, password: typed }, address)
const newAddress = () => `new-${player.nickname}@example.test`

async function linkTo(email: string): Promise<string> {
  await vi.waitFor(() => expect(letters.some(({ to }) => to === email)).toBe(true))
  return /token=(\S+)/.exec(letters.find(({ to }) => to === email)?.text ?? '')?.[1] ?? ''
}

describe('another e-mail', () => {
  test('stays a wish until the letter to it is opened; the old owner hears of both; each link works once', async () => {
    const old = player.email
    expect(await ask(newAddress())).toEqual({ ok: true })
    const token = await linkTo(newAddress())
    expect(await emailOf(player.id)).toBe(old)
    expect(await waitingEmailOf(player.id)).toMatchObject({ email: newAddress() })
    expect(letters.find(({ to }) => to === old)?.subject).toBe('Кто-то меняет вашу почту')
    expect(await emailOfLink(token)).toBe(newAddress())
    expect(await emailOfLink('made-up')).toBeNull()

    await insertReset(database(), {
      tokenHash: hashToken(player.id),
      playerId: player.id,
      expiresAt: new Date(Date.now() + 3600_000),
    })
    expect(await Promise.all([confirmEmail(token, address), confirmEmail(token, address)])).toEqual(
      expect.arrayContaining(['changed', 'dead']),
    )
    expect(await emailOf(player.id)).toBe(newAddress())
    await vi.waitFor(() => expect(letters.filter(({ to }) => to === old)).toHaveLength(2))
    // A letter that waits in the old mailbox opens nothing any more.
    expect(await resetPassword(player.id, 'brass-rail-77', address)).toEqual({ ok: false, reason: 'dead' })
    expect(await logInPlayer(newAddress(), password, address)).toMatchObject({ ok: true })
    expect(await logInPlayer(old, password, address)).toMatchObject({ ok: false })
    const audit = await database().audit.findMany({ where: { subject: player.id }, orderBy: { id: 'asc' } })
    expect(audit.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'player player.email.ask',
      'player player.email',
    ])
    expect(JSON.stringify(await database().emailChange.findMany())).not.toContain(token)
  })

  test('wants the password, an address, and another one than now', async () => {
    expect(await ask(newAddress(), 'wrong-password')).toEqual({ ok: false, reason: 'wrong' })
    expect(await ask('nobody')).toEqual({ ok: false, reason: 'shape' })
    expect(await ask(player.email.toUpperCase())).toEqual({ ok: false, reason: 'same' })
    expect(letters).toEqual([])
  })

  test('says the same of an address that has an account already, and writes to its owner only', async () => {
    const other = await logIn()
    expect(await ask(other.email)).toEqual({ ok: true })
    await linkTo(other.email)
    expect(letters.find(({ to }) => to === other.email)?.text).not.toContain('token=')
    expect(await waitingEmailOf(player.id)).toMatchObject({ email: other.email })
  })

  test('is refused when somebody else took the address meanwhile', async () => {
    await ask(newAddress())
    const token = await linkTo(newAddress())
    const other = await logIn()
    const data = { email: newAddress(), emailKey: newAddress().toLowerCase() }
    await database().player.update({ where: { id: other.id }, data })
    expect(await confirmEmail(token, address)).toBe('taken')
    expect(await emailOf(player.id)).toBe(player.email)
  })

  test('dies with a later wish, a word of the player, a new password, a block, and a day', async () => {
    const wishAgain = async () => {
      letters = []
      await database().throttle.deleteMany()
      await ask(newAddress())
      return linkTo(newAddress())
    }
    const first = await wishAgain()
    const second = await wishAgain()
    expect(await confirmEmail(first, address)).toBe('dead')
    await forgetEmailWish(player.id)
    expect(await confirmEmail(second, address)).toBe('dead')
    const third = await wishAgain()
    const typed = { current: password, next: 'brass-rail-78' }
    expect(await changePassword(player, typed, address)).toEqual({ ok: true })
    expect(await confirmEmail(third, address)).toBe('dead')
    await database().player.update({ where: { id: player.id }, data: { passwordHash } })
    const fourth = await wishAgain()
    await database().emailChange.updateMany({ data: { expiresAt: new Date() } })
    expect(await confirmEmail(fourth, address)).toBe('dead')
    const fifth = await wishAgain()
    await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
    expect(await confirmEmail(fifth, address)).toBe('dead')
    expect(await emailOf(player.id)).toBe(player.email)
  })

  test('five letters an hour, then a wait', async () => {
    for (let time = 0; time < 5; time += 1) expect(await ask(newAddress())).toEqual({ ok: true })
    expect(await ask(newAddress())).toEqual({ ok: false, reason: 'slow', minutes: 60 })
  })
})

test('a new password is told to the mailbox and to the audit', async () => {
  const typed = { current: password, next: 'brass-rail-79' }
  expect(await changePassword(player, typed, address)).toEqual({ ok: true })
  await vi.waitFor(() => expect(letters.map(({ subject }) => subject)).toEqual(['Ваш пароль изменён']))
  expect(await database().audit.count({ where: { subject: player.id, action: 'player.password' } })).toBe(1)
})
