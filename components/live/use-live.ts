import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { balancesKey } from '@/components/account/use-balances'
import { openLiveLine } from './live-line'
import { fetchLive, type Live, withChange, withEnd } from './live-state'
import { usePageSeen } from './use-page-seen'

interface LiveOptions {
  /** The game session that the page has open. */
  session: string | null
  isEnabled: boolean
  /** How often the page asks while there is no stream; null: somebody else does. */
  pollMs: number | null
  /** The stream is opened this late, so that it does not stand in a page's way. */
  afterMs?: number
}

/** A stream that has not come by then is not waited for. */
const patienceMs = 1_500
/** One lost answer is no news. */
const staleMs = 4_000

/**
 * What the server tells of this player as it happens: by a stream while the page is seen, by asking again and again
 * where there is none. The balances go to whatever else shows them. Nothing is asked after the end.
 */
export function useLive({ session, isEnabled, pollMs, afterMs = 0 }: LiveOptions) {
  const client = useQueryClient()
  const isSeen = usePageSeen()
  const [line, setLine] = useState<'new' | 'open' | 'down'>('new')
  const [isStale, setIsStale] = useState(false)
  const query = useQuery({
    queryKey: ['me', 'live', session],
    queryFn: ({ signal }) => fetchLive(session, signal),
    enabled: isEnabled && pollMs !== null && line === 'down',
    retry: false,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.end ? false : (pollMs ?? false)),
  })
  const live = query.data
  const isOver = live?.end != null

  useEffect(() => {
    if (!isEnabled || !isSeen || isOver) return
    const key = ['me', 'live', session]
    const keep = (next: (before: Live | undefined) => Live) => client.setQueryData<Live>(key, next)
    let hang = () => {}
    const giveUp = setTimeout(() => setLine((now) => (now === 'new' ? 'down' : now)), afterMs + patienceMs)
    const dial = setTimeout(() => {
      hang = openLiveLine(session, {
        onOpen: () => setLine('open'),
        onDown: () => setLine('down'),
        onState: (data) => {
          setIsStale(false)
          keep((before) => withChange(before, data, Date.now()))
        },
        onStale: () => setIsStale(true),
        onEnd: (data) => keep((before) => withEnd(before, data)),
      })
    }, afterMs)
    return () => {
      clearTimeout(giveUp)
      clearTimeout(dial)
      hang()
      setLine('new')
    }
  }, [client, session, isEnabled, isSeen, isOver, afterMs])

  const state = live?.state ?? null
  useEffect(() => {
    if (state !== null)
      client.setQueryData(balancesKey, { balances: state.balances, currency: state.currency })
  }, [state, client])
  return {
    state,
    end: live?.end ?? null,
    clockAheadMs: live?.clockAheadMs ?? 0,
    isStreaming: line === 'open',
    isStale: isStale || (query.isError && query.errorUpdatedAt - query.dataUpdatedAt > staleMs),
  }
}
