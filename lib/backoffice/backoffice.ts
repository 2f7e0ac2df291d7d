// The back office: what staff read and do. Each function asks for its permission itself, whatever the page did, and
// each command leaves an audit row in the transaction of its deed where there is one.
import 'server-only'

export { type AdjustResult, adjustBalance, setBetsStopped, setPlayerStatus } from './commands'
export {
  areBetsStopped,
  auditOf,
  incidentsOf,
  openPlayerFile,
  type PlayerFileView,
  searchPlayers,
  showFeedStatus,
} from './reads'
export type { AuditLine, IncidentLine, PlayerLine, PlayerPage } from './types'
