import { expect, test } from 'vitest'
import { noFilter } from '@/lib/catalog/filter'
import { emptyFilter, filterAddress, isFiltering, lobbyHome, readFilter, readSearch } from './filter-address'

const studioHome = { path: '/studio/3', studioId: 3 }

test('an address and its filter are the same thing, in the lobby and on a studio’s page', () => {
  const filter = {
    query: 'book of & ра',
    studioId: 3,
    tags: ['free-rounds', 'jack & pot'],
    lines: '11-25' as const,
    sort: 'title' as const,
  }
  for (const home of [lobbyHome, studioHome]) {
    const address = filterAddress(filter, home)
    expect(readSearch(new URL(address, 'http://here').searchParams, home)).toEqual(filter)
    expect(filterAddress(emptyFilter(home), home)).toBe(home.path)
  }
  expect(filterAddress(filter, studioHome)).not.toContain('studio=')
})

test.each([
  { studio: '1e999' },
  { studio: '1.5' },
  { studio: '' },
  { tag: '' },
  { q: ['', 'x'] },
  { sort: 'constructor' },
  { lines: 'toString' },
])('what makes no sense counts as not chosen: %j', (parameters) => {
  expect(readFilter(parameters)).toEqual(noFilter)
})

test('a query that never ends is cut, and spaces alone are no search', () => {
  expect(readFilter({ q: 'x'.repeat(1000) }).query).toHaveLength(60)
  expect(readFilter({ tag: Array.from({ length: 50 }, (_, place) => `t${place}`) }).tags).toHaveLength(8)
  expect(isFiltering({ ...noFilter, query: '  ' })).toBe(false)
  expect(isFiltering(emptyFilter(studioHome), studioHome)).toBe(false)
})
