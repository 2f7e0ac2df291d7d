// Free-round campaigns. This room promises: nobody gets the same rounds twice, whatever is pressed or dies; nothing is
// offered before its day, after its end or after a stop; and what a player has begun nobody takes back (F2).
import 'server-only'

export { type AudiencePlayer, countAudience } from './audience-store'
export {
  type BatchLine,
  type BatchSearch,
  countResults,
  findBatch,
  findBatches,
  findPlayerNamed,
  finishCheck,
  type ItemSearch,
  insertBatch,
  insertItems,
  judgeItems,
  listItems,
  moveBatch,
  type NewBatch,
} from './batch-store'
export {
  type CampaignFigures,
  countGrants,
  findGrant,
  type Grant,
  type GrantLine,
  type GrantOperation,
  type GrantSearch,
  listGrantOperations,
  readFigures,
  searchGrants,
} from './grants-store'
export {
  type CampaignGame,
  type CampaignSearch,
  changeDraft,
  changeNameAndEnd,
  findCampaign,
  findCampaignGames,
  insertCampaign,
  listCampaignCurrencies,
  listCampaigns,
  listOpenCampaigns,
  listStudios,
  startCampaign,
  stopCampaign,
  withdrawCampaign,
} from './store'
export {
  type Audience,
  type Batch,
  type BatchState,
  batchKinds,
  batchStates,
  type Campaign,
  type CampaignPhase,
  type CampaignTerms,
  type GrantState,
  grantStates,
  type ItemResult,
  itemResults,
} from './types'
export { giveBatch, workOnCampaigns } from './work'
