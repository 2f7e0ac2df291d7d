import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { chooseLocale, locales } from './locales'
import { messages } from './messages'

/** Every sentence's path, with the names of the values it takes. */
function sentences(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, placeholders(value)]])
  const found = new Map<string, string>()
  for (const [key, inner] of Object.entries(value ?? {})) {
    for (const [name, text] of sentences(inner, path ? `${path}.${key}` : key)) found.set(name, text)
  }
  return found
}

/** Names in braces and tags; a plural's branch is no name. */
function placeholders(text: string): string {
  const values = text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*(\w+)\s*[,}]/g)
  const names = [...values, ...text.matchAll(/<(\w+)>/g)].map((match) => match[1])
  return [...new Set(names)].sort().join(',')
}

/** Every sentence's path, with the sentence. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key))
}

/** The categories that a parsed sentence's plurals leave out; an `other` alone says that the form never varies. */
function missingForms(elements: MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return missingForms(element.children, locale)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
    const inner = Object.values(element.options).flatMap(({ value }) => missingForms(value, locale))
    if (element.type === TYPE.select) return inner
    const forms = Object.keys(element.options).filter((form) => !form.startsWith('='))
    if (forms.join() === 'other') return inner
    const rules = new Intl.PluralRules(locale, { type: element.pluralType ?? 'cardinal' })
    const missing = rules.resolvedOptions().pluralCategories.filter((form) => !forms.includes(form))
    return [...missing.map((form) => `${element.value}: ${form}`), ...inner]
  })
}

describe('languages', () => {
  test('every language says every sentence, with the same values in it', () => {
    const english = sentences(messages.en)
    for (const locale of locales) expect(sentences(messages[locale]), locale).toEqual(english)
  })

  test('every message file is loaded', () => {
    for (const locale of locales) {
      const files = readdirSync(join('lib/i18n/messages', locale)).map((file) => file.replace('.json', ''))
      expect(Object.keys(messages[locale]).sort()).toEqual(files.sort())
    }
  })

  test.each(locales)(
    'in %s every sentence can be read and counts with every plural form of the language',
    (locale) => {
      const faults = texts(messages[locale]).flatMap(([path, text]) =>
        missingForms(parse(text), locale).map((fault) => `${path} ${fault}`),
      )
      expect(faults).toEqual([])
    },
  )

  test('the cookie decides, then the browser, then English', () => {
    expect(chooseLocale('ru', 'en')).toBe('ru')
    expect(chooseLocale('xx', 'de-DE, ru;q=0.8, en;q=0.9')).toBe('en')
    expect(chooseLocale(undefined, 'ja, ru-RU;q=0.7')).toBe('ru')
    expect(chooseLocale(undefined, 'uk-UA,uk;q=0.9,en;q=0.8')).toBe('uk')
    expect(chooseLocale(undefined, 'ru;q=0')).toBe('en')
    expect(chooseLocale(undefined, null)).toBe('en')
  })
})
