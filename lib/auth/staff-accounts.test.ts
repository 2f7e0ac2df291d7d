import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { changeOwnPassword, endOwnSessions } from './own-account'
import { hashPassword } from './passwords'
import { seal, unseal } from './seal'
import {
  changeStaffRole,
  createStaff,
  resetSecondFactor,
  resetStaffPassword,
  setStaffActive,
  unlockStaff,
} from './staff-accounts'
import { logInStaff } from './staff-log-in'
import { createStaffSession, livingStaffSessions, resolveStaffSession } from './staff-session'
import type { Role } from './types'

useFreshDatabase()

const password = 'house-edge-42'
const from = { address: '10.0.0.1', userAgent: 'test' }
const boss = { id: 'boss', address: from.address }
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(password)
  await addStaff('boss', 'owner')
})

async function addStaff(id: string, role: Role = 'support'): Promise<string> {
  const email = `${id}-long-name@house.test`
  const totpEnrolledAt = new Date()
  await database().staff.create({ data: { id, email, emailKey: email, passwordHash, role, totpEnrolledAt } })
  return email
}

/** A session that has come all the way. */
async function openOffice(id: string): Promise<string> {
  const token = await createStaffSession(id, from)
  await database().staffSession.updateMany({ where: { staffId: id }, data: { verifiedAt: new Date() } })
  return token
}

const latestAudit = (subject: string) =>
  database().audit.findFirstOrThrow({ where: { subject }, orderBy: { id: 'desc' } })

describe('accounts of others', () => {
  test('a new person gets a temporary password and must replace it', async () => {
    const made = await createStaff(boss, { email: ' New@House.test ', role: 'finance', reason: 'hired' })
    if (!made.ok) throw new Error(made.reason)
    expect(await logInStaff('new@house.test', made.password, from.address)).toEqual({
      ok: true,
      value: made.id,
    })
    const row = await database().staff.findUniqueOrThrow({ where: { id: made.id } })
    expect(row).toMatchObject({ mustChangePassword: true, role: 'finance', email: 'New@House.test' })
    expect(await createStaff(boss, { email: 'NEW@house.test', role: 'owner' })).toEqual({
      ok: false,
      reason: 'taken',
    })
    expect(await createStaff(boss, { email: 'no address', role: 'owner' })).toEqual({
      ok: false,
      reason: 'email',
    })
    expect(await latestAudit(made.id)).toMatchObject({
      actor: 'boss',
      action: 'staff.create',
      reason: 'hired',
    })
  })

  test('a change of role ends the sessions and says what was before and after', async () => {
    await addStaff('anna')
    const token = await openOffice('anna')
    expect((await resolveStaffSession(token))?.stage).toBe('ready')
    expect(await changeStaffRole(boss, 'anna', { role: 'manager', reason: 'promoted' })).toEqual({ ok: true })
    expect(await resolveStaffSession(token)).toBeNull()
    expect(await latestAudit('anna')).toMatchObject({
      actor: 'boss',
      action: 'staff.role',
      reason: 'promoted',
      before: { role: 'support' },
      after: { role: 'manager' },
      address: from.address,
    })
  })

  test('deactivation and a reset password end the sessions too', async () => {
    await addStaff('boris')
    const first = await openOffice('boris')
    expect(await setStaffActive(boss, 'boris', { isActive: false, reason: 'left' })).toEqual({ ok: true })
    expect(await setStaffActive(boss, 'boris', { isActive: true, reason: 'came back' })).toEqual({ ok: true })
    expect(await resolveStaffSession(first)).toBeNull()
    const second = await openOffice('boris')
    await resetStaffPassword(boss, 'boris', 'forgotten')
    expect(await resolveStaffSession(second)).toBeNull()
  })

  test('a second factor that was reset is enrolled anew', async () => {
    await addStaff('cara')
    expect(await resetSecondFactor(boss, 'cara', 'lost phone')).toEqual({ ok: true })
    const token = await openOffice('cara')
    expect((await resolveStaffSession(token))?.stage).toBe('enrol')
    expect(await latestAudit('cara')).toMatchObject({
      action: 'staff.second-factor.reset',
      reason: 'lost phone',
    })
  })

  test('a lock is taken off by a person, and the audit knows', async () => {
    const email = await addStaff('dora')
    for (let time = 0; time < 3; time += 1) await logInStaff(email, 'wrong-password', from.address)
    expect(await logInStaff(email, password, from.address)).toMatchObject({ reason: 'locked' })
    await unlockStaff(boss, 'dora', 'called me')
    expect(await logInStaff(email, password, from.address)).toMatchObject({ ok: true })
    expect(await latestAudit('dora')).toMatchObject({ action: 'staff.unlock', actor: 'boss' })
  })
})

describe('the last owner', () => {
  test('nobody demotes or deactivates themself', async () => {
    await addStaff('second', 'owner')
    expect(await changeStaffRole(boss, 'boss', { role: 'manager', reason: 'x' })).toEqual({
      ok: false,
      reason: 'self',
    })
    expect(await setStaffActive(boss, 'boss', { isActive: false, reason: 'x' })).toEqual({
      ok: false,
      reason: 'self',
    })
  })

  test('two owners who demote each other at the same instant leave one owner', async () => {
    const results = await Promise.all([
      changeStaffRole(boss, 'second', { role: 'manager', reason: 'x' }),
      changeStaffRole({ id: 'second' }, 'boss', { role: 'manager', reason: 'x' }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results).toContainEqual({ ok: false, reason: 'last-owner' })
    expect(await database().staff.count({ where: { role: 'owner', isActive: true } })).toBe(1)
  })
})

describe('one’s own account', () => {
  test('an owner resets neither their own password nor their own second factor without the old ones', async () => {
    expect(await resetStaffPassword(boss, 'boss', 'x')).toEqual({ ok: false, reason: 'self' })
    expect(await resetSecondFactor(boss, 'boss', 'x')).toEqual({ ok: false, reason: 'self' })
  })

  test('a new password wants the old one, and ends the other sessions', async () => {
    await addStaff('egor')
    const [here, elsewhere] = [await openOffice('egor'), await openOffice('egor')]
    const staff = await resolveStaffSession(here)
    if (staff === null) throw new Error('no session')
    const change = (current: string, next: string) =>
      changeOwnPassword(staff, { current, next }, from.address)
    expect(await change('wrong-password', 'brass-lamp-77')).toMatchObject({ reason: 'wrong' })
    expect(await change(password, 'short')).toMatchObject({ reason: 'short' })
    expect(await change(password, password)).toMatchObject({ reason: 'same' })
    expect(await change(password, 'my-egor-long-name-1')).toMatchObject({ reason: 'email' })
    expect(await change(password, 'brass-lamp-77')).toEqual({ ok: true })
    expect(await resolveStaffSession(elsewhere)).toBeNull()
    expect(await resolveStaffSession(here)).toMatchObject({ id: 'egor', stage: 'ready' })
  })

  test('nobody ends another person’s sessions', async () => {
    await addStaff('faye')
    await addStaff('gleb')
    const [mine, theirs] = [await openOffice('faye'), await openOffice('gleb')]
    const [me, them] = [await resolveStaffSession(mine), await resolveStaffSession(theirs)]
    if (me === null || them === null) throw new Error('no session')
    expect(await endOwnSessions(me, { only: them.sessionHash }, from.address)).toBe(0)
    expect(await resolveStaffSession(theirs)).not.toBeNull()
    expect(await livingStaffSessions('faye')).toHaveLength(1)
  })
})

test('a sealed text opens for its owner only, and not when it was changed', () => {
  const sealed = seal('SECRET', 'anna')
  expect(sealed).not.toContain('SECRET')
  expect(unseal(sealed, 'anna')).toBe('SECRET')
  expect(() => unseal(sealed, 'boris')).toThrow()
  expect(() => unseal(`${sealed.slice(0, -2)}AA`, 'anna')).toThrow()
})

test('audit rows can be neither changed nor deleted, by no query', async () => {
  const row = await latestAudit('anna')
  await expect(
    database().audit.update({ where: { id: row.id }, data: { actor: 'nobody' } }),
  ).rejects.toThrow()
  await expect(database().audit.delete({ where: { id: row.id } })).rejects.toThrow()
  await expect(database().$executeRaw`truncate audit`).rejects.toThrow()
})
