import 'server-only'
import { z } from 'zod'
import { accountKey, hashPassword } from '../auth/auth'
import { now } from '../clock'
import { database } from '../db/client'
import { env } from '../env'
import { openWallet } from '../wallet/wallet'
import { newPlayerId } from './player-id'
import { type BirthFault, findBirthFault, findPasswordFault, isNickname, type PasswordFault } from './rules'
import { findTaken, insertPlayer, listActiveCurrencies } from './store'
import { termsVersion } from './terms'

export interface Registration {
  nickname: string
  email: string
  password: string
  dateOfBirth: string
  currency: string
  language: string
  acceptsTerms: boolean
}

export type RegistrationFault =
  | PasswordFault
  | BirthFault
  | 'nicknameShape'
  | 'nicknameTaken'
  | 'emailShape'
  | 'emailTaken'
  | 'currencyUnknown'
  | 'termsMissing'

export type RegistrationFaults = Partial<Record<keyof Registration, RegistrationFault>>

export type RegistrationResult = { ok: true; playerId: string } | { ok: false; faults: RegistrationFaults }

const emailSchema = z.email().max(254)

/**
 * Opens an account with a wallet in the chosen currency. Everything that is wrong is named at once, by field. It does
 * say that an e-mail is taken: a visitor who forgot their account is helped, and the form would show it anyway by
 * not logging them in.
 */
export async function registerPlayer(typed: Registration): Promise<RegistrationResult> {
  const faults = await findFaults(typed)
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const at = now()
  const playerId = newPlayerId(at)
  try {
    await insertPlayer(database(), {
      id: playerId,
      nickname: typed.nickname,
      nicknameKey: accountKey(typed.nickname),
      email: typed.email,
      emailKey: accountKey(typed.email),
      passwordHash: await hashPassword(typed.password),
      dateOfBirth: new Date(`${typed.dateOfBirth}T00:00:00Z`),
      language: typed.language,
      currency: typed.currency,
      termsVersion,
      termsAcceptedAt: at,
    })
  } catch (error) {
    // Two registrations of one name at the same instant: the key decided, and now the other one can be seen.
    const seen = await findFaults(typed)
    if (Object.keys(seen).length === 0) throw error
    return { ok: false, faults: seen }
  }
  await openWallet(playerId, typed.currency)
  return { ok: true, playerId }
}

async function findFaults(typed: Registration): Promise<RegistrationFaults> {
  const faults: RegistrationFaults = {}
  if (!isNickname(typed.nickname)) faults.nickname = 'nicknameShape'
  if (!emailSchema.safeParse(typed.email).success) faults.email = 'emailShape'
  const password = findPasswordFault(typed.password, typed)
  if (password !== null) faults.password = password
  const birth = findBirthFault(typed.dateOfBirth, now().toISOString().slice(0, 10), env().MINIMUM_AGE)
  if (birth !== null) faults.dateOfBirth = birth
  if (!typed.acceptsTerms) faults.acceptsTerms = 'termsMissing'
  const currencies = await listActiveCurrencies(database())
  if (!currencies.some(({ code }) => code === typed.currency)) faults.currency = 'currencyUnknown'
  const taken = await findTaken(database(), {
    nicknameKey: accountKey(typed.nickname),
    emailKey: accountKey(typed.email),
  })
  if (taken.nickname) faults.nickname ??= 'nicknameTaken'
  if (taken.email) faults.email ??= 'emailTaken'
  return faults
}
