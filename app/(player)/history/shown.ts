import 'server-only'
import type { HistoryGame, HistoryLine, HistoryRow } from '@/components/history/entry'
import { gameTitles } from '@/lib/catalog/catalog'
import type { Line } from '@/lib/wallet/wallet'

type JournalRow = NonNullable<Line['row']>

/** Lines as the page and the file show them, with their games' titles. */
export async function showLines(lines: Line[]): Promise<HistoryLine[]> {
  const codes = lines.flatMap(({ round, row }) => (round ?? row)?.gameCode ?? [])
  const titles = await gameTitles([...new Set(codes)])
  return lines.map((line) => showLine(line, titles))
}

function showLine({ round, row }: Line, titles: Map<bigint, string>): HistoryLine {
  if (round === null) return showOperation(row, titles)
  return {
    key: `${round.walletId} ${round.sequence}`,
    currency: round.currency,
    game: gameOf(round.gameCode, titles),
    at: round.at.toISOString(),
    net: round.net.toString(),
    before: round.before.toString(),
    after: round.after.toString(),
    rows: round.rows.map(showRow),
    round: {
      state: round.state,
      number: round.roundId === null ? null : round.roundId.toString(),
      stake: round.stake.toString(),
      win: round.win.toString(),
    },
  }
}

function showOperation(row: JournalRow, titles: Map<bigint, string>): HistoryLine {
  const net = row.cashDelta.plus(row.bonusDelta)
  const after = row.cashAfter.plus(row.bonusAfter)
  return {
    key: `${row.walletId} ${row.sequence}`,
    currency: row.currency,
    game: gameOf(row.gameCode, titles),
    at: row.createdAt.toISOString(),
    net: net.toString(),
    before: after.minus(net).toString(),
    after: after.toString(),
    rows: [showRow(row)],
    round: null,
  }
}

const gameOf = (code: bigint | null, titles: Map<bigint, string>): HistoryGame =>
  code === null ? null : { code: String(code), title: titles.get(code) ?? null }

function showRow(row: JournalRow): HistoryRow {
  return {
    key: row.sequence.toString(),
    kind: row.kind,
    refusal: row.code === 0 ? null : (row.reason ?? ''),
    identity: row.identity,
    amount: row.amount.toString(),
    cashDelta: row.cashDelta.toString(),
    bonusDelta: row.bonusDelta.toString(),
    cashAfter: row.cashAfter.toString(),
    bonusAfter: row.bonusAfter.toString(),
    at: row.createdAt.toISOString(),
  }
}
