// The reports' figures: aggregates folded from the journal, wallet by wallet, by the sequence folded so far. An id or a
// time would miss a row that commits late; a wallet's sequence has no gap and cannot. This room promises: the
// aggregates equal the journal to the last digit (`verifyReports`), and folding them costs the money path nothing.
import 'server-only'

export { changeInTenths } from './change'
export { foldReports, rebuildReports } from './fold'
export {
  type GameLine,
  type GameSort,
  listGameReturns,
  roundsOfDrift,
  roundsOfReference,
} from './games-store'
export {
  type Liability,
  listOpenRounds,
  listOpenStakes,
  type OpenRound,
  type OpenRoundSearch,
  type RowCursor,
  readLiability,
  sumOpenRounds,
} from './holdings-store'
export { type LargeWin, type LargeWinSearch, listLargeAmounts, listLargeWins } from './large-store'
export {
  type FigureSort,
  type Figures,
  figureSorts,
  type Group,
  groups,
  listCurrencies,
  listPerformance,
  type PerformanceLine,
  type PerformanceSearch,
  readCaughtUpAt,
} from './performance-store'
export {
  isPreset,
  listDays,
  type Period,
  type Preset,
  periodBefore,
  presets,
  readDay,
  readPeriod,
  shiftDay,
} from './period'
export { type ReportProblem, type ReportVerdict, verifyReports } from './verify'
