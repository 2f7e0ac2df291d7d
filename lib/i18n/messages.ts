// Every sentence of the portal: one file per namespace and language, loaded together.
import type { Locale } from './locales'
import accountEn from './messages/en/account.json'
import adminEn from './messages/en/admin.json'
import auditEn from './messages/en/audit.json'
import authEn from './messages/en/auth.json'
import bonusesEn from './messages/en/bonuses.json'
import callsEn from './messages/en/calls.json'
import campaignsEn from './messages/en/campaigns.json'
import commonEn from './messages/en/common.json'
import errorsEn from './messages/en/errors.json'
import gameEn from './messages/en/game.json'
import gamesEn from './messages/en/games.json'
import historyEn from './messages/en/history.json'
import incidentsEn from './messages/en/incidents.json'
import lettersEn from './messages/en/letters.json'
import lobbyEn from './messages/en/lobby.json'
import officeEn from './messages/en/office.json'
import playersEn from './messages/en/players.json'
import reportsEn from './messages/en/reports.json'
import saferEn from './messages/en/safer.json'
import searchesEn from './messages/en/searches.json'
import shellEn from './messages/en/shell.json'
import staffEn from './messages/en/staff.json'
import statementEn from './messages/en/statement.json'
import accountRu from './messages/ru/account.json'
import adminRu from './messages/ru/admin.json'
import auditRu from './messages/ru/audit.json'
import authRu from './messages/ru/auth.json'
import bonusesRu from './messages/ru/bonuses.json'
import callsRu from './messages/ru/calls.json'
import campaignsRu from './messages/ru/campaigns.json'
import commonRu from './messages/ru/common.json'
import errorsRu from './messages/ru/errors.json'
import gameRu from './messages/ru/game.json'
import gamesRu from './messages/ru/games.json'
import historyRu from './messages/ru/history.json'
import incidentsRu from './messages/ru/incidents.json'
import lettersRu from './messages/ru/letters.json'
import lobbyRu from './messages/ru/lobby.json'
import officeRu from './messages/ru/office.json'
import playersRu from './messages/ru/players.json'
import reportsRu from './messages/ru/reports.json'
import saferRu from './messages/ru/safer.json'
import searchesRu from './messages/ru/searches.json'
import shellRu from './messages/ru/shell.json'
import staffRu from './messages/ru/staff.json'
import statementRu from './messages/ru/statement.json'

const en = {
  account: accountEn,
  admin: adminEn,
  audit: auditEn,
  auth: authEn,
  bonuses: bonusesEn,
  calls: callsEn,
  campaigns: campaignsEn,
  common: commonEn,
  errors: errorsEn,
  game: gameEn,
  games: gamesEn,
  history: historyEn,
  incidents: incidentsEn,
  letters: lettersEn,
  lobby: lobbyEn,
  office: officeEn,
  safer: saferEn,
  reports: reportsEn,
  players: playersEn,
  searches: searchesEn,
  shell: shellEn,
  staff: staffEn,
  statement: statementEn,
}

const ru = {
  account: accountRu,
  admin: adminRu,
  audit: auditRu,
  auth: authRu,
  bonuses: bonusesRu,
  calls: callsRu,
  campaigns: campaignsRu,
  common: commonRu,
  errors: errorsRu,
  game: gameRu,
  games: gamesRu,
  history: historyRu,
  incidents: incidentsRu,
  letters: lettersRu,
  lobby: lobbyRu,
  office: officeRu,
  safer: saferRu,
  reports: reportsRu,
  players: playersRu,
  searches: searchesRu,
  shell: shellRu,
  staff: staffRu,
  statement: statementRu,
}

/** English is the measure: its keys are what the compiler checks, and a test holds the others to them. */
export type Messages = typeof en

export const messages = { en, ru } satisfies Record<Locale, object>

const officeNamespaces = new Set([
  'admin',
  'audit',
  'calls',
  'campaigns',
  'games',
  'incidents',
  'letters',
  'office',
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
