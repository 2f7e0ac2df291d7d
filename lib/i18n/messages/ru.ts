import account from './ru/account.json'
import admin from './ru/admin.json'
import audit from './ru/audit.json'
import auth from './ru/auth.json'
import bonuses from './ru/bonuses.json'
import calls from './ru/calls.json'
import campaigns from './ru/campaigns.json'
import common from './ru/common.json'
import errors from './ru/errors.json'
import game from './ru/game.json'
import games from './ru/games.json'
import history from './ru/history.json'
import incidents from './ru/incidents.json'
import lobby from './ru/lobby.json'
import office from './ru/office.json'
import overview from './ru/overview.json'
import players from './ru/players.json'
import reports from './ru/reports.json'
import safer from './ru/safer.json'
import searches from './ru/searches.json'
import shell from './ru/shell.json'
import staff from './ru/staff.json'
import statement from './ru/statement.json'

export const ru = {
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
