import { randomInt } from 'node:crypto'
import type { RandomSource } from './random'

/** The only source that outcomes are drawn from: the system's cryptographic generator. */
export const drawSecurely: RandomSource = (limit) => randomInt(limit)
