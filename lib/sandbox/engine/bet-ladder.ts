import { parseAmount, type Units } from './amount'

/** Per currency: the smallest line bet, and the largest total bet a game accepts. */
const limits: Record<string, { step: string; totalMin: string; totalMax: string; usual: string }> = {
  BTC: { step: '0.00001', totalMin: '0.00001', totalMax: '0.02', usual: '0.0005' },
  LTC: { step: '0.0001', totalMin: '0.001', totalMax: '1', usual: '0.01' },
  USD: { step: '0.01', totalMin: '0.1', totalMax: '100', usual: '1' },
  EUR: { step: '0.01', totalMin: '0.1', totalMax: '100', usual: '1' },
  RUB: { step: '0.5', totalMin: '5', totalMax: '10000', usual: '50' },
  UAH: { step: '0.2', totalMin: '2', totalMax: '4000', usual: '20' },
  KZT: { step: '5', totalMin: '50', totalMax: '50000', usual: '500' },
}
const multiples = [1n, 2n, 3n, 5n, 10n, 20n, 30n, 50n, 100n, 200n, 500n, 1000n, 2000n, 5000n, 10000n]

/** The line bets a slot offers in a currency, ascending, and the one it starts with. */
export function lineBetsFor(currency: string, lines: number): { bets: Units[]; usual: number } {
  const limit = limitOf(currency)
  const all = multiples.map((multiple) => multiple * limit.step)
  const count = BigInt(lines)
  const bets = all.filter((bet) => bet * count >= limit.totalMin && bet * count <= limit.totalMax)
  const above = bets.findIndex((bet) => bet * count >= limit.usual)
  return { bets, usual: above === -1 ? bets.length - 1 : above }
}

/** The chips on a roulette table in a currency, ascending, and the largest total of one round. */
export function chipsFor(currency: string): { chips: Units[]; totalMax: Units } {
  const limit = limitOf(currency)
  const smallest = limit.usual / 10n
  return {
    chips: [1n, 5n, 10n, 50n, 100n].map((multiple) => multiple * smallest),
    totalMax: limit.totalMax * 5n,
  }
}

/** The smallest total bet of a currency. */
export function smallestStakeFor(currency: string): Units {
  return limitOf(currency).totalMin
}

/** An unknown currency code may be a variant such as RUBB; else it is treated like the dollar. */
function limitOf(currency: string) {
  const found = limits[currency] ?? limits[currency.slice(0, 3)] ?? limits.USD
  const read = (text: string | undefined): Units => parseAmount(text ?? '') ?? 1n
  return {
    step: read(found?.step),
    totalMin: read(found?.totalMin),
    totalMax: read(found?.totalMax),
    usual: read(found?.usual),
  }
}
