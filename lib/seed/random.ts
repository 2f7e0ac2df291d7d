// Random numbers from a seed: the same seed tells the same story again.

export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<Item>(list: readonly Item[]): Item {
    const item = list[Math.floor(this.next() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** One of several, each as likely as its weight says. */
  weighted<Item>(list: readonly (readonly [Item, number])[]): Item {
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of list) {
      left -= weight
      if (left < 0) return item
    }
    return this.pick(list)[0]
  }

  /** So many hexadecimal digits. */
  hex(digits: number): string {
    let text = ''
    while (text.length < digits)
      text += Math.floor(this.next() * 0x100000000)
        .toString(16)
        .padStart(8, '0')
    return text.slice(0, digits)
  }
}

/** What a stake comes back as, in hundredths of it, and how often: some 95.6 % come back in the long run. */
const outcomes = [
  [0, 0.70775],
  [50, 0.08],
  [100, 0.08],
  [200, 0.065],
  [500, 0.038],
  [1000, 0.021],
  [2500, 0.007],
  [10000, 0.0012],
  [25000, 0.00005],
] as const

/** How much of a stake a round pays, in hundredths. */
export function payout(dice: Dice): number {
  return dice.weighted(outcomes)
}

const hourWeights = [5, 3, 2, 1, 1, 1, 2, 3, 4, 4, 5, 5, 6, 6, 6, 6, 7, 8, 10, 12, 14, 14, 12, 8]
/** Sunday first. */
const weekdayWeights = [1.25, 0.8, 0.8, 0.85, 0.95, 1.25, 1.4]
const dayMs = 86_400_000

/** A moment in a span, in the rhythm of days and weeks: evenings and weekends are busier (UTC). */
export function busyMoment(dice: Dice, from: number, until: number): number {
  for (let tries = 0; tries < 20; tries += 1) {
    const day = Math.floor((from + dice.next() * (until - from)) / dayMs) * dayMs
    if (!dice.chance((weekdayWeights[new Date(day).getUTCDay()] ?? 1) / 1.4)) continue
    const hour = dice.weighted(hourWeights.map((weight, place) => [place, weight] as const))
    const at = day + hour * 3_600_000 + dice.between(0, 3_599_999)
    if (at >= from && at < until) return at
  }
  return Math.floor(from + dice.next() * (until - from - 1))
}
