import account from './en/account.json'
import admin from './en/admin.json'
import audit from './en/audit.json'
import auth from './en/auth.json'
import bonuses from './en/bonuses.json'
import calls from './en/calls.json'
import campaigns from './en/campaigns.json'
import common from './en/common.json'
import errors from './en/errors.json'
import game from './en/game.json'
import games from './en/games.json'
import history from './en/history.json'
import incidents from './en/incidents.json'
import lobby from './en/lobby.json'
import office from './en/office.json'
import overview from './en/overview.json'
import players from './en/players.json'
import reports from './en/reports.json'
import safer from './en/safer.json'
import searches from './en/searches.json'
import shell from './en/shell.json'
import staff from './en/staff.json'
import statement from './en/statement.json'

export const en = {
  account,
  admin,
  audit,
  auth,
  bonuses,
  calls,
  campaigns,
  common,
  errors,
  game,
  games,
  history,
  incidents,
  lobby,
  office,
  overview,
  players,
  reports,
  safer,
  searches,
  shell,
  staff,
  statement,
}
