// Every sentence of the portal, loaded together: per language one file that names its namespaces' files.
import type { Locale } from './locales'
import { en } from './messages/en'
import { kk } from './messages/kk'
import { ru } from './messages/ru'
import { uk } from './messages/uk'

/** English is the measure: its keys are what the compiler checks, and a test holds the others to them. */
export type Messages = typeof en

export const messages = { en, ru, uk, kk } satisfies Record<Locale, object>

export type Namespace = keyof Messages

/** What client components of every players' page may say; areas add their own (components/shell/sentences.tsx). */
export const everywhere = ['auth', 'common', 'errors', 'lobby', 'shell'] as const satisfies Namespace[]

/** Sentences travel with the page: only those that it needs. */
export function pickMessages(all: Messages, namespaces: readonly Namespace[]): Partial<Messages> {
  return Object.fromEntries(namespaces.map((name) => [name, all[name]]))
}

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Locale
  }
}
