import { exportPerformance } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../report-csv'
import { readPerformanceQuery } from '../report-query'

const figures = [
  'stake',
  'stakeBonus',
  'win',
  'winBonus',
  'freeWin',
  'ggr',
  'bonusGranted',
  'bonusVoided',
  'bonusReleased',
  'bonusCost',
  'ngr',
] as const

/** The performance report of the page's address as CSV. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'performance',
    columns: ['key', 'title', 'currency', ...figures, 'rtp_percent', 'rounds', 'players'],
    read: (params) => {
      const { filters, sort } = readPerformanceQuery(params)
      return exportPerformance(filters, { sort: sort.key, direction: sort.direction })
    },
    cellsOf: (line) => [
      line.key,
      line.title ?? '',
      line.currency,
      ...figures.map((name) => line[name]),
      line.rtp ?? '',
      String(line.rounds),
      String(line.players),
    ],
  })
}
