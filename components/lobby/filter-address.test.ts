import { expect, test } from 'vitest'
import { filterAddress, isFiltering, noFilter, readFilter } from './filter-address'

test('an address and its filter are the same thing', () => {
  const filter = { query: 'book of & ра', studioId: 3, tag: 'free-rounds' as const }
  const address = filterAddress(filter)
  expect(readFilter(Object.fromEntries(new URLSearchParams(address.slice(2))))).toEqual(filter)
  expect(filterAddress(noFilter)).toBe('/')
})

test.each([{ studio: '1e999' }, { studio: '1.5' }, { studio: '' }, { tag: 'constructor' }, { q: ['', 'x'] }])(
  'what makes no sense counts as not chosen: %j',
  (parameters) => {
    expect(readFilter(parameters)).toEqual(noFilter)
  },
)

test('a query that never ends is cut, and spaces alone are no search', () => {
  expect(readFilter({ q: 'x'.repeat(1000) }).query).toHaveLength(60)
  expect(isFiltering({ ...noFilter, query: '  ' })).toBe(false)
})
