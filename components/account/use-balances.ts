import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'

const balanceSchema = z.object({ currency: z.string(), cash: z.string(), bonus: z.string() })
const answerSchema = z.object({ balances: z.array(balanceSchema), currency: z.string() })

export type Balance = z.infer<typeof balanceSchema>
export type Balances = z.infer<typeof answerSchema>

/** For whoever knows that the balances have changed and wants them read again. */
export const balancesKey = ['me', 'balances'] as const

async function fetchBalances(): Promise<Balances> {
  const response = await fetch('/api/me/balances', { cache: 'no-store' })
  if (!response.ok) throw new Error(`balances: ${response.status}`)
  return answerSchema.parse(await response.json())
}

/** The player's balances, read again every 10 s, or not at all while a stream tells them. */
export function useBalances(everyMs: number | false = 10_000) {
  return useQuery({ queryKey: balancesKey, queryFn: fetchBalances, refetchInterval: everyMs })
}
