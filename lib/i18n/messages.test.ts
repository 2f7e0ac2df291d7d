import { readdirSync } from 'node:fs'
import { join } from 'node:path'
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

  test('the cookie decides, then the browser, then English', () => {
    expect(chooseLocale('ru', 'en')).toBe('ru')
    expect(chooseLocale('xx', 'de-DE, ru;q=0.8, en;q=0.9')).toBe('en')
    expect(chooseLocale(undefined, 'kk, ru-RU;q=0.7')).toBe('ru')
    expect(chooseLocale(undefined, 'ru;q=0')).toBe('en')
    expect(chooseLocale(undefined, null)).toBe('en')
  })
})
