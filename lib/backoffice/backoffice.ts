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
export {
  batchProgress,
  exportBatchLines,
  openBatch,
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
  exportCampaignGrants,
  freeRoundsOfPlayer,
  giveRounds,
  openGrant,
  searchCampaignGrants,
  takeGrantBack,
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
export { type AdjustResult, adjustBalance, setBetsStopped, setPlayerStatus } from './commands'
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
