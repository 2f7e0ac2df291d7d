import account from './uk/account.json'
import admin from './uk/admin.json'
import audit from './uk/audit.json'
import auth from './uk/auth.json'
import bonuses from './uk/bonuses.json'
import calls from './uk/calls.json'
import campaigns from './uk/campaigns.json'
import common from './uk/common.json'
import errors from './uk/errors.json'
import game from './uk/game.json'
import games from './uk/games.json'
import history from './uk/history.json'
import incidents from './uk/incidents.json'
import lobby from './uk/lobby.json'
import office from './uk/office.json'
import overview from './uk/overview.json'
import players from './uk/players.json'
import reports from './uk/reports.json'
import safer from './uk/safer.json'
import searches from './uk/searches.json'
import shell from './uk/shell.json'
import staff from './uk/staff.json'
import statement from './uk/statement.json'

export const uk = {
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
