// What players see and change of their own account. Whose account it is was settled by the caller's requirePlayer().
import 'server-only'
import { type CurrentPlayer, confirmPassword, endSessionsOf, hashPassword, isPasswordOf } from '../auth/auth'
import { database } from '../db/client'
import { isLocale } from '../i18n/locales'
import { postWords } from '../mail/mail'
import { openWallet } from '../wallet/wallet'
import { noteNewPassword } from './new-password'
import { findPasswordFault, type PasswordFault } from './rules'
import { findPlayer, listActiveCurrencies, updatePassword, updatePreferences } from './store'

export interface Profile {
  nickname: string
  email: string
  /** YYYY-MM-DD */
  dateOfBirth: string
  createdAt: Date
}

/** The facts of an account. Throws when there is no such player. */
export async function profileOf(playerId: string): Promise<Profile> {
  const player = await findPlayer(database(), playerId)
  if (player === null) throw new Error('there is no such player')
  return {
    nickname: player.nickname,
    email: player.email,
    dateOfBirth: player.dateOfBirth.toISOString().slice(0, 10),
    createdAt: player.createdAt,
  }
}

export interface CurrencyView {
  code: string
  decimals: number
}

/** The currencies a player may choose from, in the operator's order. */
export function activeCurrencies(): Promise<CurrencyView[]> {
  return listActiveCurrencies(database())
}

/** Makes a currency the one of the next game session, opening its wallet when there is none. False: not on offer. */
export async function chooseCurrency(playerId: string, currency: string): Promise<boolean> {
  const onOffer = await listActiveCurrencies(database())
  if (!onOffer.some(({ code }) => code === currency)) return false
  await openWallet(playerId, currency)
  await updatePreferences(database(), playerId, { currency })
  return true
}

/** Remembers the language for the next browser and for letters. */
export async function rememberLanguage(playerId: string, language: string): Promise<void> {
  if (isLocale(language)) await updatePreferences(database(), playerId, { language })
}

export type ChangePasswordResult =
  | { ok: true }
  | { ok: false; reason: 'wrong' | PasswordFault }
  | { ok: false; reason: 'slow'; minutes: number }

/** Changes the password of someone who knows the present one; every other log-in of the account ends. */
export async function changePassword(
  player: CurrentPlayer,
  typed: { current: string; next: string },
  address: string,
): Promise<ChangePasswordResult> {
  const fault = findPasswordFault(typed.next, player)
  if (fault !== null) return { ok: false, reason: fault }
  const confirmed = await confirmPassword(player, typed.current, address)
  if (!confirmed.ok) return confirmed
  await writePassword(player, typed.next, address)
  return { ok: true }
}

/** Replaces a temporary password, which was typed a moment ago; it may not stay what it is. */
export async function replaceTemporaryPassword(
  player: CurrentPlayer,
  next: string,
  address: string,
): Promise<{ ok: true } | { ok: false; reason: PasswordFault | 'same' }> {
  const fault = findPasswordFault(next, player)
  if (fault !== null) return { ok: false, reason: fault }
  if (await isPasswordOf(player.id, next)) return { ok: false, reason: 'same' }
  await writePassword(player, next, address)
  return { ok: true }
}

async function writePassword(player: CurrentPlayer, next: string, address: string): Promise<void> {
  const passwordHash = await hashPassword(next)
  await database().$transaction(async (tx) => {
    await updatePassword(tx, player.id, passwordHash)
    await endSessionsOf(player.id, { reason: 'password', except: player.sessionHash }, tx)
    await noteNewPassword(tx, player.id, address)
  })
  postWords(player, 'passwordChanged', { address: address === 'unknown' ? '—' : address })
}
