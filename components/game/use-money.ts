import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'

const answerSchema = z.object({
  currency: z.string(),
  cash: z.string(),
  bonus: z.string(),
  held: z.string(),
  total: z.string(),
  activeBonus: z
    .object({
      required: z.string().nullable(),
      wagered: z.string(),
      percent: z.number().nullable(),
      expiresAt: z.number().nullable(),
    })
    .nullable(),
  moreRounds: z.number(),
  rounds: z.array(
    z.object({
      key: z.string(),
      game: z.string().nullable(),
      title: z.string().nullable(),
      currency: z.string(),
      stake: z.string(),
      since: z.number(),
    }),
  ),
})

export type Money = z.infer<typeof answerSchema>
export type HeldRound = Money['rounds'][number]

const everyMs = 5_000

async function fetchMoney(currency: string, signal: AbortSignal): Promise<Money> {
  const response = await fetch(`/api/me/money?currency=${encodeURIComponent(currency)}`, {
    cache: 'no-store',
    signal,
  })
  if (!response.ok) throw new Error(`money: ${response.status}`)
  return answerSchema.parse(await response.json())
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
