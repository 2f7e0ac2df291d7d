import { type GameFilter, type Tag, tags } from '@/lib/catalog/search'

const queryLengthMax = 60
const studioIdMax = 2_147_483_647

export const noFilter: GameFilter = { query: '', studioId: null, tag: null }

type Parameters = Record<string, string | string[] | undefined>

/** The filter that an address names; whatever it does not understand counts as not chosen. */
export function readFilter(parameters: Parameters): GameFilter {
  const one = (name: string) => {
    const value = parameters[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const studio = Number(one('studio') || Number.NaN)
  return {
    query: one('q').slice(0, queryLengthMax),
    studioId: Number.isInteger(studio) && Math.abs(studio) <= studioIdMax ? studio : null,
    tag: tags.find((tag): tag is Tag => tag === one('tag')) ?? null,
  }
}

/** The lobby's address with this filter; what is not chosen is not in it. */
export function filterAddress({ query, studioId, tag }: GameFilter): string {
  const parameters = new URLSearchParams()
  if (query.trim() !== '') parameters.set('q', query)
  if (studioId !== null) parameters.set('studio', String(studioId))
  if (tag !== null) parameters.set('tag', tag)
  const text = parameters.toString()
  return text === '' ? '/' : `/?${text}`
}

export function isFiltering({ query, studioId, tag }: GameFilter): boolean {
  return query.trim() !== '' || studioId !== null || tag !== null
}
