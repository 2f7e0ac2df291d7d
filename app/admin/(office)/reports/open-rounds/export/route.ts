import { exportOpenRounds } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../../report-csv'
import { readOpenRoundsQuery } from '../../report-query'

/** Open rounds as CSV, oldest first. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'open-rounds',
    columns: [
      'time',
      'amount',
      'currency',
      'player_id',
      'nickname',
      'game_code',
      'game',
      'round_id',
      'transaction_id',
    ],
    read: (params) => exportOpenRounds(readOpenRoundsQuery(params).filters),
    cellsOf: (line) => [
      line.createdAt.toISOString(),
      line.amount,
      line.currency,
      line.playerId,
      line.nickname,
      String(line.gameCode),
      line.gameTitle ?? '',
      line.roundId === null ? '' : String(line.roundId),
      line.transactionId,
    ],
  })
}
