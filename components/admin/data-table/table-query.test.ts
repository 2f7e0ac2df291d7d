import { expect, test } from 'vitest'
import { changedAddress, ownParams, readSort, readTableQuery, writeSort } from './table-query'

const shape = {
  sorts: ['created', 'email'],
  defaultSort: { key: 'created', direction: 'desc' },
  filters: ['q', 'role'],
} as const

test('an address without a query is the default view', () => {
  expect(readTableQuery({}, shape)).toEqual({
    sort: { key: 'created', direction: 'desc' },
    after: null,
    page: 1,
    filters: { q: '', role: '' },
  })
})

test('sorts that the server does not know, wild pages and doubled values fall back', () => {
  const query = readTableQuery({ sort: 'password', page: '-3', q: ['a', 'b'], after: 'x'.repeat(501) }, shape)
  expect(query).toEqual(readTableQuery({}, shape))
})

test('sort, page, cursor and filters are read', () => {
  expect(readTableQuery({ sort: 'email', page: '4', after: '77', q: ' ann ' }, shape)).toEqual({
    sort: { key: 'email', direction: 'asc' },
    after: '77',
    page: 4,
    filters: { q: 'ann', role: '' },
  })
})

test('a sort survives the way through the address', () => {
  for (const text of ['email', '-email']) expect(writeSort(readSort(text) ?? shape.defaultSort)).toBe(text)
})

test('a changed filter leads to the first page and keeps the rest', () => {
  const now = new URLSearchParams('sort=email&q=ann&after=77&page=4')
  expect(changedAddress('/admin/staff', now, { q: 'bob' })).toBe('/admin/staff?sort=email&q=bob')
  expect(changedAddress('/admin/staff', now, { q: '', sort: null })).toBe('/admin/staff')
  expect(changedAddress('/admin/staff', now, { after: '99' })).toContain('after=99')
})

test('two tables of one address leave each other alone', () => {
  const now = new URLSearchParams('sort=email&page=2&breaks.sort=created&breaks.role=owner&breaks.page=3')
  expect(readTableQuery(Object.fromEntries(now), shape, 'breaks')).toMatchObject({
    sort: { key: 'created', direction: 'asc' },
    page: 3,
    filters: { q: '', role: 'owner' },
  })
  expect(changedAddress('/x', now, { role: null, q: 'ann' }, 'breaks')).toBe(
    '/x?sort=email&page=2&breaks.sort=created&breaks.q=ann',
  )
  expect(String(ownParams(now, 'breaks'))).toBe('sort=created&role=owner&page=3')
  expect(readTableQuery(Object.fromEntries(now), shape)).toMatchObject({ page: 2, filters: { role: '' } })
})
