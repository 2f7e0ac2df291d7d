import 'server-only'
// Recomputes every balance, sequence and hash from the journal. A row that was edited, deleted, inserted or moved
// breaks its wallet's chain at that place; a tail that was cut off shows against an earlier head.
import { type Database, database } from '../db/client'
import { Money } from '../money/money'
import { emptyHead, hashRow, type SealedRow } from './journal'
import type { WalletState } from './types'
import { findHead, listMiscounted, listOrphans, listRows, listWallets } from './verify-store'

const walletsAtOnce = 200
const rowsAtOnce = 1000
const problemsMax = 1000

export interface Problem {
  wallet: string
  sequence: string | null
  problem: string
}

/** A head somebody noted earlier, for instance from a log line or a statement. */
export interface NotedHead {
  walletId: bigint
  sequence: bigint
  hash: string
}

export interface Verdict {
  wallets: number
  operations: number
  problems: Problem[]
}

/** Checks the whole ledger; `heads` are rows that must still be there. Reading goes on while calls are booked. */
export async function verifyLedger(heads: NotedHead[] = []): Promise<Verdict> {
  const db = database()
  const verdict: Verdict = { wallets: 0, operations: 0, problems: [] }
  for (let after = 0n; ; ) {
    const wallets = await listWallets(db, { after, limit: walletsAtOnce })
    for (const wallet of wallets) await verifyWallet(db, wallet, verdict)
    const last = wallets.at(-1)
    if (last === undefined || verdict.problems.length >= problemsMax) break
    after = last.id
  }
  for (const id of await listOrphans(db)) {
    verdict.problems.push({
      wallet: id.toString(),
      sequence: null,
      problem: 'the journal has rows of a wallet that is gone',
    })
  }
  for (const { walletId, sequence, says, counts } of await listMiscounted(db)) {
    const problem = `its bonus says ${says} were staked, the stakes that counted are ${counts}`
    verdict.problems.push({ wallet: walletId.toString(), sequence: sequence.toString(), problem })
  }
  for (const head of heads) await verifyHead(db, head, verdict)
  return verdict
}

async function verifyWallet(db: Database, wallet: WalletState, verdict: Verdict): Promise<void> {
  verdict.wallets += 1
  const chain = new Chain(wallet, verdict.problems)
  for (let after = 0n; after < wallet.sequence; ) {
    const params = { walletId: wallet.id, currency: wallet.currency, after, limit: rowsAtOnce }
    const rows = (await listRows(db, params)).filter((row) => row.sequence <= wallet.sequence)
    for (const row of rows) chain.add(row)
    verdict.operations += rows.length
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.sequence
  }
  chain.close()
  const beyond = await listRows(db, {
    walletId: wallet.id,
    currency: wallet.currency,
    after: wallet.sequence,
    limit: 1,
  })
  if (beyond[0] && (await isStillHead(db, wallet)))
    chain.report(beyond[0].sequence, 'a row beyond the wallet’s last')
}

/** A row beyond the wallet we read may just have been booked; only with the wallet unmoved is it a finding. */
async function isStillHead(db: Database, wallet: WalletState): Promise<boolean> {
  const [now] = await listWallets(db, { after: wallet.id - 1n, limit: 1 })
  return now?.id === wallet.id && now.sequence === wallet.sequence
}

/** The running state of one wallet's rows. */
class Chain {
  private sequence = 0n
  private head = emptyHead
  private cash: Money
  private bonus: Money

  constructor(
    private readonly wallet: WalletState,
    private readonly problems: Problem[],
  ) {
    this.cash = Money.zero(wallet.currency)
    this.bonus = Money.zero(wallet.currency)
  }

  add(row: SealedRow): void {
    if (row.sequence !== this.sequence + 1n) {
      this.report(this.sequence + 1n, `row missing: the next one is ${row.sequence}`)
    }
    this.cash = this.cash.plus(row.cashDelta)
    this.bonus = this.bonus.plus(row.bonusDelta)
    if (!this.cash.equals(row.cashAfter) || !this.bonus.equals(row.bonusAfter)) {
      this.report(
        row.sequence,
        `balances after it are ${row.cashAfter} and ${row.bonusAfter}, not ${this.cash} and ${this.bonus}`,
      )
      this.cash = row.cashAfter
      this.bonus = row.bonusAfter
    }
    if (hashRow(row, this.head) !== row.hash)
      this.report(row.sequence, 'its hash does not follow from it and the row before')
    this.sequence = row.sequence
    this.head = row.hash
  }

  close(): void {
    const { cash, bonus, sequence, head } = this.wallet
    if (this.sequence !== sequence)
      this.report(this.sequence + 1n, `row missing: the wallet's last is ${sequence}`)
    else if (this.head !== head) this.report(sequence, 'the wallet has another head')
    if (!this.cash.equals(cash) || !this.bonus.equals(bonus)) {
      this.report(
        sequence,
        `the wallet says ${cash} and ${bonus}, its journal ${this.cash} and ${this.bonus}`,
      )
    }
  }

  report(sequence: bigint, problem: string): void {
    this.problems.push({ wallet: this.wallet.id.toString(), sequence: sequence.toString(), problem })
  }
}

async function verifyHead(db: Database, head: NotedHead, verdict: Verdict): Promise<void> {
  const { walletId, sequence, hash } = head
  const found = await findHead(db, { walletId, sequence })
  if (found === hash) return
  const problem =
    found === null ? 'the noted row is gone: the tail was cut' : 'the noted head has another hash'
  verdict.problems.push({ wallet: walletId.toString(), sequence: sequence.toString(), problem })
}
