import { useQuery } from '@tanstack/react-query'

export interface Balance {
  currency: string
  /** Exact text with five decimals. */
  cash: string
  bonus: string
}

export interface Balances {
  balances: Balance[]
  currency: string
}

/** For whoever knows that the balances have changed and wants them read again. */
export const balancesKey = ['me', 'balances'] as const

async function fetchBalances(): Promise<Balances> {
  const response = await fetch('/api/me/balances', { cache: 'no-store' })
  if (!response.ok) throw new Error(`balances: ${response.status}`)
  const answer: unknown = await response.json()
  if (!isBalances(answer)) throw new Error('balances: not understood')
  return answer
}

/** The player's balances, read again every 10 s, or not at all while a stream tells them. */
export function useBalances(everyMs: number | false = 10_000) {
  return useQuery({ queryKey: balancesKey, queryFn: fetchBalances, refetchInterval: everyMs })
}

/** By hand: a schema library would be a sixth of the lobby's script. */
function isBalances(answer: unknown): answer is Balances {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null
  if (!isRecord(answer) || typeof answer.currency !== 'string' || !Array.isArray(answer.balances))
    return false
  return answer.balances.every(
    (one: unknown) =>
      isRecord(one) && [one.currency, one.cash, one.bonus].every((text) => typeof text === 'string'),
  )
}
