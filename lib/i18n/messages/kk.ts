import account from './kk/account.json'
import admin from './kk/admin.json'
import audit from './kk/audit.json'
import auth from './kk/auth.json'
import bonuses from './kk/bonuses.json'
import calls from './kk/calls.json'
import campaigns from './kk/campaigns.json'
import common from './kk/common.json'
import errors from './kk/errors.json'
import game from './kk/game.json'
import games from './kk/games.json'
import history from './kk/history.json'
import incidents from './kk/incidents.json'
import lobby from './kk/lobby.json'
import office from './kk/office.json'
import overview from './kk/overview.json'
import players from './kk/players.json'
import reports from './kk/reports.json'
import safer from './kk/safer.json'
import searches from './kk/searches.json'
import shell from './kk/shell.json'
import staff from './kk/staff.json'
import statement from './kk/statement.json'

export const kk = {
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
