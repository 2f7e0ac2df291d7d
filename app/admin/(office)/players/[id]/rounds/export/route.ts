import { csvResponse } from '@/app/csv-response'
import { exportRounds } from '@/lib/backoffice/backoffice'
import { readRoundsAddress } from '../rounds-query'

const columns = [
  'time',
  'state',
  'currency',
  'game_code',
  'round_id',
  'stake',
  'win',
  'refunded',
  'net',
  'balance_before',
  'balance_after',
  'transaction_ids',
]

/** The rounds of the page's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readRoundsAddress(Object.fromEntries(new URL(request.url).searchParams))
  const rounds = await exportRounds((await params).id, filters)
  return csvResponse('rounds', columns, rounds, (round) => [
    round.at.toISOString(),
    round.state,
    round.currency,
    round.gameCode === null ? '' : String(round.gameCode),
    round.roundId === null ? '' : String(round.roundId),
    round.stake.toString(),
    round.win.toString(),
    round.refunded.toString(),
    round.net.toString(),
    round.before.toString(),
    round.after.toString(),
    round.rows.map(({ kind, identity }) => `${kind} ${identity}`).join('; '),
  ])
}
