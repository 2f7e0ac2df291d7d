import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type PackedGames, unpackGames } from '@/lib/catalog/packed'
import { createSearch } from '@/lib/catalog/search'

async function fetchGames(version: string): Promise<PackedGames> {
  const response = await fetch(`/api/games?v=${encodeURIComponent(version)}`)
  if (!response.ok) throw new Error(`games: ${response.status}`)
  return response.json()
}

/** A search over the whole catalogue once the browser has it; null until then. Kept for as long as it stays the same. */
export function useCatalogSearch(version: string) {
  const { data, isError } = useQuery({
    queryKey: ['games', version],
    queryFn: () => fetchGames(version),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const search = useMemo(() => (data ? createSearch(unpackGames(data)) : null), [data])
  return { search, isError }
}
