// The reports' figures: aggregates folded from the journal, wallet by wallet, by the sequence folded so far. An id or a
// time would miss a row that commits late; a wallet's sequence has no gap and cannot. This room promises: the
// aggregates equal the journal to the last digit (`verifyReports`), and folding them costs the money path nothing.
import 'server-only'

export { foldReports, rebuildReports } from './fold'
export { type ReportProblem, type ReportVerdict, verifyReports } from './verify'
