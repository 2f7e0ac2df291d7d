import { exportLiability } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../../report-csv'

/** What players hold now, as CSV. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'liability',
    columns: ['currency', 'cash', 'bonus', 'players', 'open_stakes', 'open_rounds'],
    read: exportLiability,
    cellsOf: (line) => [
      line.currency,
      line.cash,
      line.bonus,
      String(line.players),
      line.openStakes,
      String(line.openRounds),
    ],
  })
}
