import { exportGameReturns } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../../report-csv'
import { readGamesQuery } from '../../report-query'

/** The games' returns as CSV; rates are win of 100 staked. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'game-returns',
    columns: [
      'game_code',
      'title',
      'studio',
      'currency',
      'rounds',
      'stake',
      'win',
      'rtp',
      'expected',
      'expected_by',
      'bound',
      'off_by',
      'drifts',
      'rtp_all_time',
      'rtp_studio',
    ],
    read: (params) => {
      const { filters, sort } = readGamesQuery(params)
      return exportGameReturns(filters, { sort: sort.key, direction: sort.direction })
    },
    cellsOf: (line) => [
      String(line.gameCode),
      line.title ?? '',
      line.studio ?? '',
      line.currency,
      String(line.rounds),
      line.stake,
      line.win,
      line.rtp ?? '',
      line.reference ?? '',
      line.isOwnReference ? 'own past' : 'studio',
      line.bound ?? '',
      line.drift ?? '',
      line.isDrifting ? 'yes' : 'no',
      line.rtpAllTime ?? '',
      line.rtpStudio ?? '',
    ],
  })
}
