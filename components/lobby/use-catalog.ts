import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PackedGames } from '@/lib/catalog/packed'
import type { GameSearch } from '@/lib/catalog/search'

/** Looking comes first: the catalogue waits this long for the page's own pictures. */
const quietMs = 2_500

/** The catalogue and the search over it; the search's own script comes with it, not with the page. */
async function prepareSearch(version: string): Promise<GameSearch> {
  const [response, { unpackGames }, { createSearch }] = await Promise.all([
    fetch(`/api/games?v=${encodeURIComponent(version)}`),
    import('@/lib/catalog/packed'),
    import('@/lib/catalog/search'),
  ])
  if (!response.ok) throw new Error(`games: ${response.status}`)
  const packed: PackedGames = await response.json()
  return createSearch(unpackGames(packed))
}

/**
 * A search over the whole catalogue once the browser has it; null until then. It is fetched when the page is quiet, or
 * at once when `hurry` is called: somebody is about to search.
 */
export function useCatalogSearch(version: string) {
  const [isDue, setIsDue] = useState(false)
  const { data, isError } = useQuery({
    queryKey: ['games', version],
    queryFn: () => prepareSearch(version),
    enabled: isDue,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  return { search: data ?? null, isError, hurry: () => setIsDue(true) }
}
