// Reading a call: exact amounts and integers, or a fault in words.
import { isLosslessNumber, parse } from 'lossless-json'

export class Fault extends Error {}
export type Fields = Record<string, unknown>

const unitsMax = 10n ** 15n

export function readJson(text: string): unknown {
  return parse(text)
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
}

function plain(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isLosslessNumber(value) ? value.value : null
}

export function echoed(data: Fields, name: string, most: number): string {
  const text = plain(data[name]) ?? ''
  return text.length <= most && isText(text) ? text : ''
}

function isText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

export function readText(data: Fields, name: string, most: number): string {
  const text = plain(data[name])
  if (text === null || text === '' || text.length > most || !isText(text)) throw new Fault(`${name} is wrong`)
  return text
}

/** A whole number up to 2^63-1; null when missing. */
export function readInteger(data: Fields, name: string): bigint | null {
  const value = data[name]
  if (value === undefined || value === null || value === '') return null
  const text = plain(value)
  if (text === null || !/^\d{1,19}$/.test(text) || BigInt(text) > 2n ** 63n - 1n) {
    throw new Fault(`${name} is wrong`)
  }
  return BigInt(text)
}

/** Hundred-thousandths of an amount: text exactly, numbers by their digits. */
export function readAmount(value: unknown): bigint {
  if (typeof value === 'string') {
    const match = /^(\d{1,10})(?:\.(\d{0,5}))?$/.exec(value)
    if (match === null) throw new Fault('the amount is wrong')
    return BigInt(match[1] ?? '0') * 100_000n + BigInt((match[2] ?? '').padEnd(5, '0'))
  }
  const { units, rest } = readNumber(value)
  if (rest) throw new Fault('the amount has more than 5 decimals')
  return units
}

/** A win: the same, but rounded half-up from as many decimals as a double prints. */
export function readWin(value: unknown): bigint {
  const { units, isHalf } = readNumber(value)
  return isHalf ? units + 1n : units
}

function readNumber(value: unknown): { units: bigint; rest: boolean; isHalf: boolean } {
  const match = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(plain(value) ?? '')
  if (match === null || (match[0] ?? '').length > 40) throw new Fault('the amount is wrong')
  const decimals = match[2] ?? ''
  const shift = Number(match[3] ?? 0) - decimals.length + 5
  const digits = BigInt((match[1] ?? '0') + decimals)
  if (shift >= 0) return inRange({ units: digits * 10n ** BigInt(shift), rest: false, isHalf: false })
  const unit = 10n ** BigInt(-shift)
  const rest = digits % unit
  return inRange({ units: digits / unit, rest: rest > 0n, isHalf: rest * 2n >= unit })
}

function inRange<T extends { units: bigint }>(number: T): T {
  if (number.units >= unitsMax) throw new Fault('the amount is too large')
  return number
}
