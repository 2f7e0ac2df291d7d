import 'server-only'
// Recomputes every aggregate from the journal, with rules of its own, and compares to the last digit. Each wallet is
// compared as far as it is folded, so it may run while calls are booked and folded.
import { type Database, database } from '../db/client'
import { Money } from '../money/money'
import {
  contributionOf,
  dayOf,
  type Measures,
  moneyMeasures,
  noMeasures,
  type OpenRounds,
  plus,
  settleRounds,
} from './rules'
import {
  type FoldedWallet,
  listFolded,
  listPartedDays,
  listPartedPlayers,
  listPartedTotals,
  listReportRows,
  type Parted,
} from './verify-store'

const walletsAtOnce = 200
const rowsAtOnce = 2000
const problemsMax = 1000

export interface ReportProblem {
  wallet: string | null
  day: string | null
  game: string | null
  problem: string
}

export interface ReportVerdict {
  wallets: number
  operations: number
  /** Journal rows that are not folded yet: no problem, the fold is on its way. */
  unfolded: string
  problems: ReportProblem[]
}

/** Holds the aggregates against the journal. */
export async function verifyReports(): Promise<ReportVerdict> {
  const db = database()
  const verdict: ReportVerdict = { wallets: 0, operations: 0, unfolded: '0', problems: [] }
  let unfolded = 0n
  for (let after = 0n; ; ) {
    const wallets = await listFolded(db, { after, limit: walletsAtOnce })
    for (const wallet of wallets) {
      unfolded += wallet.last - wallet.folded
      await verifyWallet(db, wallet, verdict)
    }
    const last = wallets.at(-1)
    if (last === undefined || verdict.problems.length >= problemsMax) break
    after = last.id
  }
  const note = (what: string, { day, gameCode, currency, says, counted }: Parted) =>
    verdict.problems.push({
      wallet: null,
      day,
      game: gameCode?.toString() ?? null,
      problem: `${currency}: ${what} ${says}, counted ${counted}`,
    })
  for (const one of await listPartedDays(db)) note('the day says', one)
  for (const one of await listPartedTotals(db)) note('the total says', one)
  for (const one of await listPartedPlayers(db)) note(`players who had last played on ${one.lastDay}:`, one)
  return { ...verdict, unfolded: unfolded.toString() }
}

async function verifyWallet(db: Database, wallet: FoldedWallet, verdict: ReportVerdict): Promise<void> {
  verdict.wallets += 1
  const sums = new Map<string, Measures>()
  const open: OpenRounds = new Map()
  for (let after = 0n; after < wallet.folded; ) {
    const params = { walletId: wallet.id, currency: wallet.currency, after, upTo: wallet.folded }
    const rows = await listReportRows(db, { ...params, limit: rowsAtOnce })
    for (const row of rows) {
      settleRounds(open, row)
      const part = contributionOf(row)
      if (part === null) continue
      const key = `${dayOf(part.at)} ${part.gameCode}`
      sums.set(key, plus(sums.get(key) ?? noMeasures(wallet.currency), part.adds))
    }
    verdict.operations += rows.length
    if (rows.length < rowsAtOnce) break
    after = rows.at(-1)?.sequence ?? wallet.folded
  }
  compareSums(wallet, sums, verdict.problems)
  compareOpen(wallet, open, verdict.problems)
}

function compareSums(wallet: FoldedWallet, sums: Map<string, Measures>, problems: ReportProblem[]): void {
  const stored = new Map(wallet.sums.map((row) => [`${row.day} ${row.gameCode}`, row]))
  for (const key of new Set([...sums.keys(), ...stored.keys()])) {
    const [day = '', game = ''] = key.split(' ')
    const counted = sums.get(key) ?? noMeasures(wallet.currency)
    const says = stored.get(key)
    const report = (name: string, said: string, journal: string) =>
      problems.push({
        wallet: wallet.id.toString(),
        day,
        game,
        problem: `${name} is ${said}, by the journal ${journal}`,
      })
    if (BigInt(says?.rounds ?? 0) !== counted.rounds)
      report('rounds', says?.rounds ?? '0', String(counted.rounds))
    for (const name of moneyMeasures) {
      const said = Money.unbounded(says?.[name] ?? '0', wallet.currency)
      if (!said.equals(counted[name])) report(name, said.toString(), counted[name].toString())
    }
  }
}

function compareOpen(wallet: FoldedWallet, open: OpenRounds, problems: ReportProblem[]): void {
  const write = (rounds: [string, Money][]) =>
    rounds
      .map(([sequence, amount]) => `${sequence}:${amount}`)
      .sort()
      .join(' ')
  const says = write(wallet.open.map((one) => [one.sequence, Money.of(one.amount, wallet.currency)]))
  const counted = write([...open].map(([sequence, { amount }]) => [sequence.toString(), amount]))
  if (says === counted) return
  const problem = `open rounds are "${says}", by the journal "${counted}"`
  problems.push({ wallet: wallet.id.toString(), day: null, game: null, problem })
}
