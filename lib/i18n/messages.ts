// Every sentence of the portal, loaded together: per language one file that names its namespaces' files.
import type { Locale } from './locales'
import { en } from './messages/en'
import { kk } from './messages/kk'
import { ru } from './messages/ru'
import { uk } from './messages/uk'

/** English is the measure: its keys are what the compiler checks, and a test holds the others to them. */
export type Messages = typeof en

export const messages = { en, ru, uk, kk } satisfies Record<Locale, object>

const officeNamespaces = new Set([
  'admin',
  'audit',
  'calls',
  'campaigns',
  'games',
  'incidents',
  'letters',
  'office',
  'overview',
  'players',
  'reports',
  'searches',
  'staff',
])

/** What the players' pages need. */
export function withoutOffice(all: Messages): Partial<Messages> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !officeNamespaces.has(name)))
}

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Locale
  }
}
