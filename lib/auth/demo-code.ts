// In demo mode the second factor's secret is known to all, so the log-in page says the code: one has two minutes to
// try the portal, not to set up a phone. Outside demo mode, and for any other account, there is nothing to say.
import 'server-only'
import { now } from '../clock'
import { database } from '../db/client'
import { demoAccounts } from '../demo-accounts'
import { env } from '../env'
import { unseal } from './seal'
import { findStaffSecrets } from './staff-store'
import { codeOfStep, stepAt, stepSeconds } from './totp'
import type { StaffAtDoor } from './types'

export interface DemoCode {
  /** Null while every code of this minute has been used. */
  code: string | null
  /** After this long there is another one. */
  nextMs: number
}

/** The code that a demo account may type right now; null for everybody else. */
export async function demoCodeOf(staff: StaffAtDoor): Promise<DemoCode | null> {
  const { staff: demo, team } = demoAccounts
  if (!env().isDemo || ![demo, ...team].some(({ email }) => email === staff.email)) return null
  const { totpSecret, totpStep } = await findStaffSecrets(database(), staff.id)
  if (totpSecret === null || unseal(totpSecret, staff.id) !== demo.totpSecret) return null
  const at = now()
  const current = stepAt(at)
  const step = Math.max(current, totpStep + 1)
  const nextMs = (current + 1) * stepSeconds * 1000 - at.getTime()
  return { code: step <= current + 1 ? codeOfStep(demo.totpSecret, step) : null, nextMs }
}
