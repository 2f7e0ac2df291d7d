// Values of the proofs' command lines, refused in one line that names the option.
import { randomInt } from 'node:crypto'
import { InvalidArgumentError } from 'commander'

export function positiveNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1')
  return Number(text)
}

export function minutes(text: string): number {
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('minutes, such as 5 or 0.5')
  return Number(text)
}

export function seedNumber(text: string): number {
  const seed = Number(text)
  if (!/^-?\d{1,10}$/.test(text) || seed !== (seed | 0))
    throw new InvalidArgumentError('a whole number of 32 bits')
  return seed
}

/** A seed for a run that names none; it is printed. */
export const anySeed = () => randomInt(2 ** 31)
