import { csvResponse } from '@/app/csv-response'
import { currentPlayer } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import type { OpenRow, StatementRow } from '@/lib/statement/rules'
import { statementFile, statementRows } from '@/lib/statement/statement'
import { balancesOf } from '@/lib/wallet/wallet'
import { readStatementQuery } from '../statement-query'

const columns = [
  'sequence',
  'time',
  'kind',
  'identity',
  'code',
  'reason',
  'amount',
  'cash_delta',
  'bonus_delta',
  'cash_after',
  'bonus_after',
  'currency',
  'game_code',
  'round_id',
  'hash',
]

/** The player's own statement as a file, written while it is read: CSV to look at, JSON to check. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer()
  if (player === null) return Response.json({ error: 'logged-out' }, { status: 401 })
  const typed = Object.fromEntries(new URL(request.url).searchParams)
  const currencies = (await balancesOf(player.id)).map(({ currency }) => currency)
  const wanted = readStatementQuery(typed, { currencies, usual: player.currency, at: now() })
  const { currency, period, from, to } = wanted
  const owner = { playerId: player.id, currency }
  const name = `statement-${currency}-${from}-${to}`
  if (typed.format !== 'json')
    return csvResponse(name, columns, statementRows(owner, period), (row) => cellsOf(row, currency))
  const pieces = await statementFile(owner, period)
  if (pieces === null) return Response.json({ error: 'no-wallet' }, { status: 404 })
  return new Response(streamOf(pieces), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  })
}

function cellsOf(row: StatementRow, currency: string): string[] {
  const words: Partial<OpenRow> = 'sealed' in row ? {} : row
  const at = words.created_at
  return [
    row.sequence,
    at === undefined ? '' : new Date(Number(at)).toISOString(),
    words.kind ?? 'sealed',
    words.identity ?? '',
    words.code ?? '',
    words.reason ?? '',
    words.amount ?? '',
    row.cash_delta,
    row.bonus_delta,
    row.cash_after,
    row.bonus_after,
    currency,
    words.game_code ?? '',
    words.round_id ?? '',
    row.hash,
  ]
}

function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const rest = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await rest.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    // The reader has gone: nothing more is read from the database.
    cancel: async () => void (await rest.return?.()),
  })
}
