// Every sentence of the portal: one file per namespace and language, loaded together.
import type { Locale } from './locales'
import accountEn from './messages/en/account.json'
import adminEn from './messages/en/admin.json'
import auditEn from './messages/en/audit.json'
import authEn from './messages/en/auth.json'
import callsEn from './messages/en/calls.json'
import commonEn from './messages/en/common.json'
import errorsEn from './messages/en/errors.json'
import gameEn from './messages/en/game.json'
import gamesEn from './messages/en/games.json'
import historyEn from './messages/en/history.json'
import lobbyEn from './messages/en/lobby.json'
import officeEn from './messages/en/office.json'
import searchesEn from './messages/en/searches.json'
import shellEn from './messages/en/shell.json'
import staffEn from './messages/en/staff.json'
import accountRu from './messages/ru/account.json'
import adminRu from './messages/ru/admin.json'
import auditRu from './messages/ru/audit.json'
import authRu from './messages/ru/auth.json'
import callsRu from './messages/ru/calls.json'
import commonRu from './messages/ru/common.json'
import errorsRu from './messages/ru/errors.json'
import gameRu from './messages/ru/game.json'
import gamesRu from './messages/ru/games.json'
import historyRu from './messages/ru/history.json'
import lobbyRu from './messages/ru/lobby.json'
import officeRu from './messages/ru/office.json'
import searchesRu from './messages/ru/searches.json'
import shellRu from './messages/ru/shell.json'
import staffRu from './messages/ru/staff.json'

const en = {
  account: accountEn,
  admin: adminEn,
  audit: auditEn,
  auth: authEn,
  calls: callsEn,
  common: commonEn,
  errors: errorsEn,
  game: gameEn,
  games: gamesEn,
  history: historyEn,
  lobby: lobbyEn,
  office: officeEn,
  searches: searchesEn,
  shell: shellEn,
  staff: staffEn,
}

const ru = {
  account: accountRu,
  admin: adminRu,
  audit: auditRu,
  auth: authRu,
  calls: callsRu,
  common: commonRu,
  errors: errorsRu,
  game: gameRu,
  games: gamesRu,
  history: historyRu,
  lobby: lobbyRu,
  office: officeRu,
  searches: searchesRu,
  shell: shellRu,
  staff: staffRu,
}

/** English is the measure: its keys are what the compiler checks, and a test holds the others to them. */
export type Messages = typeof en

export const messages = { en, ru } satisfies Record<Locale, object>

/** Sentences of the back office: players do not load them. */
const officeNamespaces = new Set(['admin', 'audit', 'calls', 'games', 'office', 'searches', 'staff'])

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
