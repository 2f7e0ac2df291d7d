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

export { setBetsStopped } from './commands'
export { exportJournal, type JournalLine, searchJournal } from './journal'
export { type JournalQuery, type JournalRow, journalKinds } from './journal-query'
export {
  approveMoney,
  countRequests,
  type LimitTable,
  type OrderLine,
  type OrderQuery,
  orderMoney,
  readApprovalLimits,
  rejectMoney,
  searchMoneyOrders,
  setApprovalLimit,
  withdrawMoney,
} from './money'
export {
  addPlayerNote,
  endPlayerSessionsNow,
  givePlayerPassword,
  noteLengthMax,
  setTestPlayer,
  type WhichSessions,
} from './player-commands'
export {
  auditOfPlayer,
  limitsOfPlayer,
  notesOfPlayer,
  openPlayerFile,
  type PlayerSessions,
  type PlayerTab,
  sessionsOfPlayer,
  walletsOfPlayer,
} from './player-file'
export {
  type Closing,
  closePlayer,
  previewClosing,
  reopenPlayer,
  type StatusResult,
  setPlayerStatus,
} from './player-status'
export {
  exportPlayers,
  type PlayerLine,
  type PlayerPage,
  playerCurrencies,
  playersCountedMax,
  resolveSearchText,
  searchPlayers,
} from './players'
export { type PlayerQuery, playerSorts } from './players-query'
export {
  changeMyPassword,
  endMySession,
  openProfile,
  renewMyRecoveryCodes,
  replaceMySecondFactor,
} from './profile'
export { areBetsStopped, incidentsOf, showFeedStatus } from './reads'
export {
  exportRounds,
  openRoundsMax,
  openRoundsOf,
  type RoundLine,
  type RoundQuery,
  searchRounds,
} from './rounds'
export { type Round, type RoundState, roundStates } from './rules-rounds'
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
export type { AuditLine, IncidentLine, PlayerFile } from './types'
