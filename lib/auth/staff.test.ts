import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '../db/client'
import { useFreshDatabase } from '../testing/database'
import { hashPassword } from './passwords'
import { confirmEnrolment, openEnrolment, verifySecondFactor } from './second-factor'
import { staffFailuresMax, staffLockMs } from './staff-attempts'
import { logInStaff } from './staff-log-in'
import {
  createStaffSession,
  resolveStaffSession,
  staffDoorMs,
  staffSessionIdleMs,
  staffSessionMaxSeconds,
} from './staff-session'
import { codeOfStep, stepAt, stepSeconds } from './totp'
import type { StaffAtDoor } from './types'

useFreshDatabase()

const password = 'house-edge-42'
const address = '10.0.0.1'
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(password)
})
afterEach(() => {
  vi.useRealTimers()
})

/** Only the clock is ours; the database's waits run as ever. */
function setTime(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at })
}

async function addStaff(id: string, isActive = true): Promise<string> {
  const email = `${id}@house.test`
  await database().staff.create({
    data: { id, email, emailKey: email, passwordHash, role: 'support', isActive },
  })
  return email
}

async function arrive(id: string): Promise<{ token: string; staff: StaffAtDoor }> {
  const token = await createStaffSession(id, { address, userAgent: 'test' })
  const staff = await resolveStaffSession(token)
  if (staff === null) throw new Error('no session')
  return { token, staff }
}

/** A person with a second factor, its secret and its recovery codes; the session that enrolled it is open. */
async function enrol(id: string) {
  const { token, staff } = await arrive(id)
  const { secret } = await openEnrolment(staff)
  const result = await confirmEnrolment(staff, codeOfStep(secret, stepAt(new Date())), address)
  if (!result.ok) throw new Error(`not enrolled: ${result.reason}`)
  return { token, secret, codes: result.value }
}

const auditOf = (subject: string, action: string) => database().audit.count({ where: { subject, action } })

describe('the way in', () => {
  test('a password alone leads to enrolment, a confirmed code into the office', async () => {
    await addStaff('anna')
    const { token, staff } = await arrive('anna')
    expect(staff.stage).toBe('enrol')
    const { secret } = await openEnrolment(staff)
    expect((await openEnrolment(staff)).secret).toBe(secret)
    expect(await confirmEnrolment(staff, '000000', address)).toMatchObject({ ok: false, reason: 'wrong' })
    expect((await resolveStaffSession(token))?.stage).toBe('enrol')
    const done = await confirmEnrolment(staff, codeOfStep(secret, stepAt(new Date())), address)
    expect(done.ok && done.value).toHaveLength(10)
    expect((await resolveStaffSession(token))?.stage).toBe('ready')
    expect((await arrive('anna')).staff.stage).toBe('verify')
  })

  test('a temporary password opens nothing but the page that replaces it', async () => {
    await addStaff('boris')
    const { token } = await enrol('boris')
    await database().staff.update({ where: { id: 'boris' }, data: { mustChangePassword: true } })
    expect((await resolveStaffSession(token))?.stage).toBe('new-password')
  })

  test('who has left cannot log in, and is told what a stranger is told', async () => {
    const email = await addStaff('left', false)
    expect(await logInStaff(email, password, address)).toEqual({ ok: false, reason: 'wrong' })
    expect(await logInStaff('nobody@house.test', password, address)).toEqual({ ok: false, reason: 'wrong' })
  })

  test('the secret is stored encrypted, the recovery codes hashed, and neither comes along with the account', async () => {
    await addStaff('cara')
    const { secret, codes } = await enrol('cara')
    const rows = await database()
      .$queryRaw`select s.*, c.code_hash from staff s, staff_recovery_code c where s.id = 'cara'`
    const text = JSON.stringify(rows)
    expect(text).not.toContain(secret)
    for (const code of codes) expect(text).not.toContain(code)
    const account = await database().staff.findUniqueOrThrow({ where: { id: 'cara' } })
    expect(Object.keys(account)).not.toContain('totpSecret')
    expect(Object.keys(account)).not.toContain('passwordHash')
  })
})

describe('codes', () => {
  test('a code is taken once, and none from before it afterwards', async () => {
    await addStaff('dora')
    const { secret } = await enrol('dora')
    const step = stepAt(new Date())
    const { token, staff } = await arrive('dora')
    const used = await verifySecondFactor(staff, codeOfStep(secret, step), address)
    expect(used).toEqual({ ok: false, reason: 'wrong' })
    expect(await verifySecondFactor(staff, codeOfStep(secret, step - 1), address)).toMatchObject({
      ok: false,
    })
    expect(await verifySecondFactor(staff, codeOfStep(secret, step + 1), address)).toEqual({
      ok: true,
      value: true,
    })
    expect((await resolveStaffSession(token))?.stage).toBe('ready')
  })

  test('the same code twice at the same instant opens one door', async () => {
    await addStaff('egor')
    const { secret } = await enrol('egor')
    const [one, other] = [await arrive('egor'), await arrive('egor')]
    const code = codeOfStep(secret, stepAt(new Date()) + 1)
    const results = await Promise.all(
      [one, other].map(({ staff }) => verifySecondFactor(staff, code, address)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a clock half a minute off is forgiven, a whole one is not', async () => {
    await addStaff('faye')
    const { secret } = await enrol('faye')
    const start = Date.now() + 10 * stepSeconds * 1000
    setTime(start)
    const step = stepAt(new Date(start))
    expect(
      await verifySecondFactor((await arrive('faye')).staff, codeOfStep(secret, step + 2), address),
    ).toMatchObject({
      ok: false,
    })
    expect(
      await verifySecondFactor((await arrive('faye')).staff, codeOfStep(secret, step - 1), address),
    ).toMatchObject({
      ok: true,
    })
  })

  test('a recovery code works once, however it is typed, and only for its owner', async () => {
    await addStaff('gleb')
    await addStaff('hanna')
    const [{ codes }] = [await enrol('gleb'), await enrol('hanna')]
    const typed = ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `
    expect(await verifySecondFactor((await arrive('hanna')).staff, typed, address)).toMatchObject({
      ok: false,
    })
    expect(await verifySecondFactor((await arrive('gleb')).staff, typed, address)).toMatchObject({ ok: true })
    expect(await verifySecondFactor((await arrive('gleb')).staff, typed, address)).toMatchObject({
      ok: false,
    })
  })
})

describe('the lock', () => {
  test(`${staffFailuresMax} failures in half an hour lock for half an hour, even for the right password`, async () => {
    const email = await addStaff('ivan')
    const start = Date.now()
    setTime(start)
    for (const minutes of [0, 10]) {
      setTime(start + minutes * 60_000)
      expect(await logInStaff(email, 'wrong-password', address)).toEqual({ ok: false, reason: 'wrong' })
    }
    setTime(start + 20 * 60_000)
    expect(await logInStaff(email, 'wrong-password', address)).toEqual({
      ok: false,
      reason: 'locked',
      minutes: 30,
    })
    setTime(start + 45 * 60_000)
    expect(await logInStaff(email, password, '10.9.9.9')).toEqual({ ok: false, reason: 'locked', minutes: 5 })
    setTime(start + 51 * 60_000)
    expect(await logInStaff(email, password, address)).toEqual({ ok: true, value: 'ivan' })
    expect(await auditOf('ivan', 'staff.locked')).toBe(1)
    expect(await auditOf('ivan', 'staff.login-failed')).toBe(3)
  })

  test('wrong codes count with wrong passwords, and a right password between them clears nothing', async () => {
    const email = await addStaff('jana')
    await enrol('jana')
    await logInStaff(email, 'wrong-password', address)
    expect(await logInStaff(email, password, address)).toMatchObject({ ok: true })
    await verifySecondFactor((await arrive('jana')).staff, '000000', address)
    expect(await logInStaff(email, password, address)).toMatchObject({ ok: true })
    const third = await verifySecondFactor((await arrive('jana')).staff, '000000', address)
    expect(third).toMatchObject({ ok: false, reason: 'locked' })
    expect(await logInStaff(email, password, address)).toMatchObject({ ok: false, reason: 'locked' })
  })

  test('failures far apart lock nobody', async () => {
    const email = await addStaff('kira')
    const start = Date.now()
    for (const minutes of [0, 20, 40, 60]) {
      setTime(start + minutes * 60_000)
      expect(await logInStaff(email, 'wrong-password', address)).toEqual({ ok: false, reason: 'wrong' })
    }
  })

  test('of twenty guesses at the same instant three are looked at', async () => {
    const email = await addStaff('leon')
    await Promise.all(Array.from({ length: 20 }, () => logInStaff(email, 'wrong-password', address)))
    expect(await auditOf('leon', 'staff.login-failed')).toBe(staffFailuresMax)
    expect(await database().loginAttempt.count({ where: { account: `staff:${email}` } })).toBe(
      staffFailuresMax,
    )
  })
})

describe('sessions', () => {
  test('end after half an hour without use, after twelve hours in any case, and when the person leaves', async () => {
    await addStaff('mark')
    const { token } = await enrol('mark')
    const start = Date.now()
    for (let time = start; time < start + staffSessionMaxSeconds * 1000; time += staffSessionIdleMs - 1000) {
      setTime(time)
      expect((await resolveStaffSession(token))?.id).toBe('mark')
    }
    setTime(start + staffSessionMaxSeconds * 1000 + 5000)
    expect(await resolveStaffSession(token)).toBeNull()

    vi.useRealTimers()
    await addStaff('nora')
    const other = await enrol('nora')
    setTime(Date.now() + staffSessionIdleMs + 1000)
    expect(await resolveStaffSession(other.token)).toBeNull()

    vi.useRealTimers()
    await database().staff.update({ where: { id: 'nora' }, data: { isActive: false } })
    expect(await resolveStaffSession(other.token)).toBeNull()
  })

  test('half a log-in waits a quarter of an hour for its second half', async () => {
    await addStaff('olga')
    const { token } = await arrive('olga')
    setTime(Date.now() + staffDoorMs + 1000)
    expect(await resolveStaffSession(token)).toBeNull()
  })
})

test('a lock lasts as long as it is said to', () => {
  expect(staffLockMs).toBe(30 * 60_000)
})
