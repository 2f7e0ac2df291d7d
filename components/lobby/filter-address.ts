import { type GameFilter, type LineRange, lineRanges, noFilter, sorts } from '@/lib/catalog/filter'

const queryLengthMax = 60
const studioIdMax = 2_147_483_647
const tagsMax = 8
const tagLengthMax = 60

type Parameters = Record<string, string | string[] | undefined>

/** Where a filter is at home: the lobby, or the page of the one studio that it looks in. */
export interface Home {
  path: string
  studioId: number | null
}

export const lobbyHome: Home = { path: '/', studioId: null }

/** The filter that an address names; whatever it does not understand counts as not chosen. */
export function readFilter(parameters: Parameters, home: Home = lobbyHome): GameFilter {
  const all = (name: string) => [parameters[name] ?? []].flat()
  const one = (name: string) => all(name)[0] ?? ''
  const studio = Number(one('studio') || Number.NaN)
  const isStudio = Number.isInteger(studio) && Math.abs(studio) <= studioIdMax
  return {
    query: one('q').slice(0, queryLengthMax),
    studioId: home.studioId ?? (isStudio ? studio : null),
    tags: [...new Set(all('tag'))]
      .filter((tag) => tag !== '' && tag.length <= tagLengthMax)
      .slice(0, tagsMax),
    lines: readLines(one('lines')),
    sort: sorts.find((sort) => sort === one('sort')) ?? null,
  }
}

function readLines(text: string): LineRange | null {
  const isRange = (name: string): name is LineRange => Object.hasOwn(lineRanges, name)
  return isRange(text) ? text : null
}

/** The same, of an address in the browser. */
export function readSearch(search: URLSearchParams, home: Home = lobbyHome): GameFilter {
  return readFilter(Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)])), home)
}

/** The address with this filter; what is not chosen is not in it. */
export function filterAddress(
  { query, studioId, tags, lines, sort }: GameFilter,
  home: Home = lobbyHome,
): string {
  const parameters = new URLSearchParams()
  if (query.trim() !== '') parameters.set('q', query)
  if (studioId !== null && studioId !== home.studioId) parameters.set('studio', String(studioId))
  for (const tag of tags) parameters.append('tag', tag)
  if (lines !== null) parameters.set('lines', lines)
  if (sort !== null) parameters.set('sort', sort)
  return parameters.size === 0 ? home.path : `${home.path}?${parameters}`
}

/** Whether somebody looks for something: then the rails make room. */
export function isFiltering(
  { query, studioId, tags, lines, sort }: GameFilter,
  home: Home = lobbyHome,
): boolean {
  return (
    query.trim() !== '' || studioId !== home.studioId || tags.length > 0 || lines !== null || sort !== null
  )
}

/** What is chosen once everything is taken back. */
export function emptyFilter(home: Home): GameFilter {
  return { ...noFilter, studioId: home.studioId }
}
