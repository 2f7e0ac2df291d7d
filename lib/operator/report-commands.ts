import 'server-only'
import type { Command } from 'commander'
import { database } from '../db/client'
import { foldReports, rebuildReports, verifyReports } from '../reports/reports'
import { noteIncident } from '../wallet/wallet'
import { print } from './output'
import { writeAudit } from './store'

export function addReportCommands(program: Command): void {
  const reports = program.command('reports').description('the aggregates behind the reports')
  reports
    .command('verify')
    .description(
      'recompute the aggregates from the journal and compare; prints {wallets, operations, unfolded, problems}',
    )
    .action(async () => {
      const verdict = await verifyReports()
      print(verdict)
      if (verdict.problems.length === 0) return
      process.exitCode = 1
      const [first] = verdict.problems
      await noteIncident({
        kind: 'reports-differ',
        subject: 'reports',
        playerId: null,
        detail: { problems: String(verdict.problems.length), first: first?.problem ?? '' },
      })
    })
  reports
    .command('fold')
    .description('fold what is new; prints {folded} (a running portal does it by itself)')
    .action(async () => {
      print({ folded: await foldReports({ pauseMs: 0 }) })
    })
  reports
    .command('rebuild')
    .description('forget the aggregates and fold the whole journal anew; prints {folded}')
    .action(async () => {
      const folded = await rebuildReports()
      await writeAudit(database(), { action: 'reports.rebuild', subject: 'reports', after: { folded } })
      print({ folded })
    })
}
