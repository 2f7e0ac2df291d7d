import { expect, test } from 'vitest'
import { changedWord, movedPlaces, type Place, readTag, tagsOfGameMax } from './rules-desk'

test.each<[Place, bigint, string]>([
  ['up', 3n, '1 3 2'],
  ['up', 1n, '1 2 3'],
  ['down', 1n, '2 1 3'],
  ['down', 3n, '1 2 3'],
  ['none', 2n, '1 3'],
  ['last', 1n, '2 3 1'],
  ['last', 9n, '1 2 3 9'],
  ['up', 9n, '1 2 3 9'],
  ['down', 9n, '1 2 3'],
  ['none', 9n, '1 2 3'],
  [1, 3n, '3 1 2'],
  [2, 9n, '1 9 2 3'],
  [999, 1n, '2 3 1'],
])('to %s moves %s into %s', (to, code, order) => {
  expect(movedPlaces([1n, 2n, 3n], code, to).join(' ')).toBe(order)
})

test('tags are words joined by hyphens, and never the feed’s own', () => {
  expect(readTag('  Summer Nights_2026 ')).toBe('summer-nights-2026')
  expect(readTag('Лето')).toBe('лето')
  for (const none of ['', '-', 'a/b', '<b>', 'New', 'free rounds', 'featured', 'x'.repeat(25), 'a\0b'])
    expect(readTag(none), none).toBeNull()
})

test('a word changes only where something was said', () => {
  const before = { isHidden: false, isFeatured: true, tags: ['b', 'a'] }
  expect(changedWord(before, { isFeatured: true, addTag: 'a', removeTag: 'c' })).toBe(before)
  expect(changedWord(before, { addTag: 'c' }).tags).toEqual(['a', 'b', 'c'])
  expect(changedWord(before, { removeTag: 'b' }).tags).toEqual(['a'])
  const full = { ...before, tags: Array.from({ length: tagsOfGameMax }, (_, place) => `t${place}`) }
  expect(changedWord(full, { addTag: 'one-more' })).toBe(full)
})
