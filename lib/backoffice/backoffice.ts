// The back office: what staff read and do. Each function asks for its permission itself, whatever the page did, and
// each command leaves an audit row in the transaction of its deed where there is one.
import 'server-only'

export { type AuditQuery, auditFilters, exportAudit, searchAudit } from './audit'

export { bonusesOfPlayer, cancelBonus, giveBonus } from './bonuses'

export {
  type CallLine,
  type CallsHead,
  exportCalls,
  openCall,
  searchCalls,
  showCallFigures,
} from './calls'
export type { CallQuery } from './calls-query'

export { type AdjustResult, adjustBalance, setBetsStopped, setPlayerStatus } from './commands'
export {
  exportGames,
  type GameLine,
  type GamesQuery,
  gameFilters,
  gamesOfPage,
  openGamePage,
  readCode,
  searchGames,
  showFeed,
} from './games'
export {
  commandGames,
  commandStudio,
  type GamesCommand,
  moveGame,
  refreshGames,
} from './games-desk'
export { playDays } from './games-play'
export {
  changeMyPassword,
  endMySession,
  openProfile,
  renewMyRecoveryCodes,
  replaceMySecondFactor,
} from './profile'
export {
  areBetsStopped,
  incidentsOf,
  openPlayerFile,
  type PlayerFileView,
  searchPlayers,
  showFeedStatus,
} from './reads'
export { listMissedSearches } from './searches'
export {
  forgetSecondFactor,
  giveStaffRole,
  giveTemporaryPassword,
  inviteStaff,
  letStaffBack,
  letStaffGo,
  listStaff,
  openStaffFile,
  type StaffLine,
  staffOfPage,
  takeOffLock,
} from './staff'
export type { AuditLine, IncidentLine, PlayerLine, PlayerPage } from './types'
