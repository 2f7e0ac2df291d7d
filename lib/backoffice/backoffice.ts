// The back office: what staff read and do. Each function asks for its permission itself, whatever the page did, and
// each command leaves an audit row in the transaction of its deed where there is one.
import 'server-only'

export { changeInTenths, figureSorts, roundsOfDrift, roundsOfReference } from '../reports/reports'
export { type AlterationLine, exportAlterations, showAlterations } from './alterations'
export { type AuditQuery, auditFilters, exportAudit, searchAudit, searchPlayerAudit } from './audit'

export { cancelBonus, exportBonuses, giveBonus, searchBonuses } from './bonuses'

export {
  type CallLine,
  type CallsHead,
  exportCalls,
  openCall,
  searchCalls,
  showCallFigures,
} from './calls'
export type { CallQuery } from './calls-query'
export {
  batchesOfPage,
  batchProgress,
  exportBatches,
  exportBatchLines,
  openBatch,
  searchBatches,
  searchBatchLines,
} from './campaign-batches'
export {
  changeCampaign,
  createCampaign,
  letCampaignStart,
  letCampaignStop,
  takeCampaignBack,
} from './campaign-commands'
export {
  checkPlayerList,
  countCampaignAudience,
  discardList,
  giveCheckedList,
  giveToAudience,
  studiosToFilter,
  undoBatch,
} from './campaign-giving'
export {
  campaignsForPlayer,
  exportCampaignGrants,
  exportPlayerGrants,
  openGrant,
  searchCampaignGrants,
  searchPlayerGrants,
} from './campaign-grants'
export {
  type CampaignFile,
  type CampaignLine,
  campaignFormOptions,
  campaignsOfPage,
  exportCampaigns,
  findGamesForCampaign,
  openCampaign,
  searchCampaigns,
} from './campaigns'
export { setBetsStopped } from './commands'
export { type EventLine, exportEvents, showEvents } from './events'
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
export { giveRounds, takeGrantBack } from './grant-commands'
export { assignIncident, commentIncident, moveIncident } from './incident-commands'
export {
  countOpenIncidents,
  exportIncidents,
  type IncidentEntry,
  incidentsOfPage,
  openIncident,
  searchIncidents,
  type WorkLine,
} from './incidents'
export { exportJournal, type JournalLine, searchJournal } from './journal'
export type { JournalQuery } from './journal-query'
export {
  approveMoney,
  countRequests,
  exportApprovalLimits,
  exportMoneyOrders,
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
export { exportNotes, notesOfPage, searchNotes } from './notes'
export {
  type OldRounds,
  type OpenIncidents,
  type PlayingView,
  playingMinutes,
  showBeginnings,
  showNewPlayers,
  showOldRounds,
  showOpenIncidents,
  showPlaying,
  showRequests,
  showToday,
  type TodayView,
} from './overview'
export {
  addPlayerNote,
  endPlayerSessionsNow,
  givePlayerPassword,
  noteLengthMax,
  setTestPlayer,
  type WhichSessions,
} from './player-commands'
export {
  openPlayerFile,
  type PlayerTab,
  walletsOfPlayer,
} from './player-file'
export {
  exportBreaks,
  exportLimitChanges,
  historyOfPage,
  searchBreaks,
  searchLimitChanges,
} from './player-history'
export {
  type BreakLength,
  type EnteredBreak,
  type EnterLimitResult,
  enterBreak,
  enterLimit,
  type LiftExclusionResult,
  liftPlayerExclusion,
  limitsOfPlayer,
} from './player-limits'
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
  exportLargeWins,
  exportOpenRounds,
  showLargeWins,
  showOpenRounds,
} from './report-rows'
export {
  exportGameReturns,
  exportLiability,
  exportPerformance,
  reportRowsOfPage,
  showGameReturns,
  showLiability,
  showPerformance,
} from './reports'
export {
  exportRounds,
  openRoundsMax,
  openRoundsOf,
  type RoundLine,
  type RoundQuery,
  searchRounds,
} from './rounds'
export { alterationKinds, eventKinds } from './rules-alterations'
export { type IncidentState, incidentStates } from './rules-incidents'
export { exportMissedSearches, listMissedSearches } from './searches'
export { exportSessions, type SessionLine, searchSessions, sessionsOfPage } from './sessions'
export { type SessionList, sessionLists } from './sessions-query'
export {
  exportPermissions,
  exportStaff,
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
export { exportStudios, searchStudios, studiosOfPage } from './studios'
export type { AuditLine, IncidentLine, PlayerFile } from './types'
