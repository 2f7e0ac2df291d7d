import { describe, expect, test } from 'vitest'
import { locales } from '../i18n/locales'
import { fillWords } from './letters'
import { words } from './words'

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const shapeOf = (locale: (typeof locales)[number]) =>
  Object.fromEntries(
    Object.entries(words[locale]).map(([name, { subject, text }]) => [
      name,
      [placesIn(subject), placesIn(text)],
    ]),
  )

describe('letters', () => {
  test('every language has every letter, with the same values in it', () => {
    for (const locale of locales) expect(shapeOf(locale), locale).toEqual(shapeOf('en'))
  })

  test('a value goes where its name stands; an unknown name stays', () => {
    expect(fillWords('{a} and {b}', { a: '1' })).toBe('1 and {b}')
  })
})
