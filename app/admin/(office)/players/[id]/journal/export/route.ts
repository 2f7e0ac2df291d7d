import { csvResponse } from '@/app/csv-response'
import { exportJournal } from '@/lib/backoffice/backoffice'
import { readJournalAddress } from '../journal-query'

const columns = [
  'journal_row',
  'time',
  'kind',
  'currency',
  'cash_delta',
  'bonus_delta',
  'cash_after',
  'bonus_after',
  'code',
  'reason',
  'amount',
  'transaction_id',
  'game_code',
  'round_id',
  'stake_row',
  'hash',
]

/** The journal rows of the page's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readJournalAddress(Object.fromEntries(new URL(request.url).searchParams))
  const rows = await exportJournal((await params).id, filters)
  return csvResponse('journal', columns, rows, (row) => [
    `${row.walletId}:${row.sequence}`,
    row.createdAt.toISOString(),
    row.kind,
    row.currency,
    row.cashDelta.toString(),
    row.bonusDelta.toString(),
    row.cashAfter.toString(),
    row.bonusAfter.toString(),
    String(row.code),
    row.reason ?? '',
    row.amount.toString(),
    row.identity,
    row.gameCode === null ? '' : String(row.gameCode),
    row.roundId === null ? '' : String(row.roundId),
    row.debitSequence === null ? '' : `${row.walletId}:${row.debitSequence}`,
    row.hash,
  ])
}
