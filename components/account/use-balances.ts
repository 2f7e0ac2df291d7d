import { useQuery } from '@tanstack/react-query'
import { list, read, record, type Shaped, text } from '@/components/shapes'

/** Amounts are exact text with five decimals. */
const balance = record({ currency: text, cash: text, bonus: text })
const answer = record({ balances: list(balance), currency: text })

export type Balance = Shaped<typeof balance>
export type Balances = Shaped<typeof answer>

/** For whoever knows that the balances have changed and wants them read again. */
export const balancesKey = ['me', 'balances'] as const

async function fetchBalances(): Promise<Balances> {
  const response = await fetch('/api/me/balances', { cache: 'no-store' })
  if (!response.ok) throw new Error(`balances: ${response.status}`)
  return read(answer, await response.json())
}

/** The player's balances, read again every 10 s, or not at all while a stream tells them. */
export function useBalances(everyMs: number | false = 10_000) {
  return useQuery({ queryKey: balancesKey, queryFn: fetchBalances, refetchInterval: everyMs })
}
