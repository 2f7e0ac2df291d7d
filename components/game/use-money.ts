import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { list, number, orNull, read, record, type Shaped, text } from '@/components/shapes'

const answer = record({
  currency: text,
  cash: text,
  bonus: text,
  held: text,
  total: text,
  activeBonus: orNull(
    record({ required: orNull(text), wagered: text, percent: orNull(number), expiresAt: orNull(number) }),
  ),
  moreRounds: number,
  rounds: list(
    record({
      key: text,
      game: orNull(text),
      title: orNull(text),
      currency: text,
      stake: text,
      since: number,
    }),
  ),
})

export type Money = Shaped<typeof answer>
export type HeldRound = Money['rounds'][number]

const everyMs = 5_000

async function fetchMoney(currency: string, signal: AbortSignal): Promise<Money> {
  const response = await fetch(`/api/me/money?currency=${encodeURIComponent(currency)}`, {
    cache: 'no-store',
    signal,
  })
  if (!response.ok) throw new Error(`money: ${response.status}`)
  return read(answer, await response.json())
}

/** Where the player's money is; read again whenever `balance`, as it is told live, moves. */
export function useMoney(currency: string, balance: string) {
  const query = useQuery({
    queryKey: ['me', 'money', currency],
    queryFn: ({ signal }) => fetchMoney(currency, signal),
    refetchInterval: everyMs,
    gcTime: 0,
  })
  const { refetch } = query
  // biome-ignore lint/correctness/useExhaustiveDependencies: a balance that moved is the very reason
  useEffect(() => {
    void refetch()
  }, [refetch, balance])
  return query
}
