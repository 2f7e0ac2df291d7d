import { describe, expect, test } from 'vitest'
import { locales } from '../i18n/locales'
import { because } from './because'
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
  test('only who asked is told so, in every language and for every source', () => {
    for (const locale of locales) {
      const { own, register, house, ...asked } = because[locale]
      const [root] = own.toLowerCase().match(/asked|просили|өтінішіңіз/) ?? ['missing']
      for (const phrase of Object.values(asked)) expect(phrase, locale).toContain(root)
      for (const phrase of [register, house]) expect(phrase, locale).not.toContain(root)
      for (const name of ['timeOut', 'excluded', 'excludedForEver', 'limitTightened'] as const) {
        const { text } = words[locale][name]
        expect(text, locale).toContain('{because} ')
        expect(text.toLowerCase(), locale).not.toContain(root)
      }
    }
  })

  test('every language has every letter, with the same values in it', () => {
    for (const locale of locales) expect(shapeOf(locale), locale).toEqual(shapeOf('en'))
  })

  test('a value goes where its name stands; an unknown name stays', () => {
    expect(fillWords('{a} and {b}', { a: '1' })).toBe('1 and {b}')
  })
})
