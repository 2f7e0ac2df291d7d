import { exportLargeWins } from '@/lib/backoffice/backoffice'
import { reportCsv } from '../../report-csv'
import { readLargeWinsQuery } from '../../report-query'

/** Large wins as CSV, oldest first. */
export function GET(request: Request): Promise<Response> {
  return reportCsv(request, {
    name: 'large-wins',
    columns: [
      'time',
      'kind',
      'amount',
      'stake',
      'multiple',
      'currency',
      'player_id',
      'nickname',
      'game_code',
      'game',
      'transaction_id',
    ],
    read: (params) => exportLargeWins(readLargeWinsQuery(params).filters),
    cellsOf: (line) => [
      line.createdAt.toISOString(),
      line.kind,
      line.amount,
      line.stake ?? '',
      line.multiple ?? '',
      line.currency,
      line.playerId,
      line.nickname,
      String(line.gameCode),
      line.gameTitle ?? '',
      line.transactionId,
    ],
  })
}
