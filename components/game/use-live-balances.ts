import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Balances, balancesKey } from '@/components/account/use-balances'

/** The balance must follow a spin within a second: this and one request's time stay below it. */
const everyMs = 700
/** One lost answer is no news. */
const staleMs = 4_000

type Answer = { kind: 'balances'; balances: Balances } | { kind: 'over' }

async function fetchBalances({ signal }: { signal: AbortSignal }): Promise<Answer> {
  const response = await fetch('/api/me/balances', { cache: 'no-store', signal })
  if (response.status === 401) return { kind: 'over' }
  if (!response.ok) throw new Error(`balances: ${response.status}`)
  return { kind: 'balances', balances: await response.json() }
}

/**
 * The balances while a game is open and its tab is seen; `isOver` once the log-in has ended, and nothing is asked after
 * that. What is learned here is shown by the rest of the page too.
 */
export function useLiveBalances(isEnabled: boolean) {
  const client = useQueryClient()
  const { data, isError, dataUpdatedAt, errorUpdatedAt } = useQuery({
    queryKey: ['me', 'live-balances'],
    queryFn: fetchBalances,
    enabled: isEnabled,
    retry: false,
    gcTime: 0,
    refetchInterval: (query) => (query.state.data?.kind === 'over' ? false : everyMs),
  })
  const balances = data?.kind === 'balances' ? data.balances : null
  useEffect(() => {
    if (balances) client.setQueryData(balancesKey, balances)
  }, [balances, client])
  return {
    balances,
    isOver: data?.kind === 'over',
    isStale: isError && errorUpdatedAt - dataUpdatedAt > staleMs,
  }
}
