import { csvResponse } from '@/app/csv-response'
import type { HistoryLine } from '@/components/history/entry'
import { currentPlayer } from '@/lib/auth/auth'
import { now } from '@/lib/clock'
import { allLinesOf, balancesOf, type Line } from '@/lib/wallet/wallet'
import { readHistoryQuery, searchOf } from '../history-query'
import { showLines } from '../shown'

const columns = [
  'time',
  'type',
  'state',
  'game_code',
  'game',
  'round_id',
  'currency',
  'bet',
  'win',
  'net',
  'balance_before',
  'balance_after',
  'transactions',
]
const linesAtOnce = 200

/** The lines of the history's filters as CSV, newest first as on the screen; up to twelve months. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer()
  if (player === null) return Response.json({ error: 'logged-out' }, { status: 401 })
  const typed = Object.fromEntries(new URL(request.url).searchParams)
  const currencies = (await balancesOf(player.id)).map(({ currency }) => currency)
  const query = readHistoryQuery(typed, { currencies, at: now() })
  const lines = shown(allLinesOf(player.id, searchOf(query)))
  return csvResponse(`history-${query.from}-${query.to}`, columns, lines, cellsOf)
}

/** Titles are looked up for many lines at once. */
async function* shown(lines: AsyncIterable<Line>): AsyncIterable<HistoryLine> {
  let some: Line[] = []
  for await (const line of lines) {
    some.push(line)
    if (some.length < linesAtOnce) continue
    yield* await showLines(some)
    some = []
  }
  yield* await showLines(some)
}

function cellsOf({ round, rows, game, ...line }: HistoryLine): string[] {
  const [first] = rows
  return [
    line.at,
    round === null ? (first?.kind ?? '') : 'round',
    round === null ? (first?.refusal ?? '') : round.state,
    game?.code ?? '',
    game?.title ?? '',
    round?.number ?? '',
    line.currency,
    round?.stake ?? (first?.refusal === null ? '' : (first?.amount ?? '')),
    round?.win ?? '',
    line.net,
    line.before,
    line.after,
    rows.map(({ identity }) => identity).join(' '),
  ]
}
