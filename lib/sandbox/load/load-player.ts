import { randomUUID } from 'node:crypto'
import { formatAmount, parseAmount, type Units } from '../engine/amount'
import { smallestStakeFor } from '../engine/bet-ladder'
import { nextRound, nextTurn } from '../play/wallet-purse'
import type { PendingCalls } from '../wallet/pending-calls'
import type { WalletClient } from '../wallet/wallet-client'
import type { WalletAnswer, WalletData } from '../wallet/wallet-messages'

const source = 'load'
const pendingLifeMs = 3_600_000

/** How a round ends. */
export type Ending = 'lose' | 'win' | 'cancel'

/** One player of the load mode: plays rounds and keeps books of its own, to be held against the wallet's at the end. */
export class LoadPlayer {
  isBusy = false
  /** Calls that are still being sent in the background. */
  open = 0
  private expected: Units | null = null
  private readonly stake: Units

  constructor(
    private readonly client: WalletClient,
    private readonly pending: PendingCalls,
    private readonly common: WalletData,
    readonly release: () => void = () => {},
  ) {
    this.stake = smallestStakeFor(String(common.currency))
  }

  /** Notes where the books begin. */
  async begin(): Promise<void> {
    this.expected = await this.askBalance()
  }

  /** Plays one round; `ending` is what comes of it when the stake is taken. */
  async play(ending: Ending): Promise<void> {
    const round = { transaction_id: randomUUID(), round_id: nextRound() }
    const stake = formatAmount(this.stake)
    const debit = {
      ...this.common,
      ...round,
      turn_id: nextTurn(),
      debit_amount: stake,
      debit_type: 'regular',
    }
    const taken = await this.client.call('do-debit-user-ingame', debit, { source })
    const rollback = { ...this.common, ...round, turn_id: nextTurn(), rollback_amount: stake }
    // Undecided: whether it was booked or not, the rollback leaves nothing of it.
    if (!taken.decided) return this.sendOn('do-rollback-user-ingame', rollback, 0n)
    if (taken.answer.error_code !== 0) return
    this.book(-this.stake)
    if (ending === 'cancel') return this.settle('do-rollback-user-ingame', rollback, this.stake)
    const win = ending === 'win' ? this.stake * 2n : 0n
    await this.settle(
      'do-credit-user-ingame',
      {
        ...this.common,
        transaction_id: randomUUID(),
        round_id: round.round_id,
        turn_id: nextTurn(),
        credit_amount: formatAmount(win),
        credit_type: 'regular',
      },
      win,
    )
  }

  /** Whether the wallet has exactly what the books say; null when one of the two is not known. */
  async booksAgree(): Promise<boolean | null> {
    if (this.expected === null || this.open > 0) return null
    const balance = await this.askBalance()
    return balance === null ? null : balance === this.expected
  }

  private async settle(
    api: 'do-credit-user-ingame' | 'do-rollback-user-ingame',
    data: WalletData,
    change: Units,
  ): Promise<void> {
    const result = await this.client.call(api, data, { source })
    const isMistake = result.decided && result.isSpoilt === true && result.answer.error_code !== 0
    if (!result.decided || isMistake) this.sendOn(api, data, change)
    else this.bookIfDone(result.answer, change)
  }

  private sendOn(
    api: 'do-credit-user-ingame' | 'do-rollback-user-ingame',
    data: WalletData,
    change: Units,
  ): void {
    this.open++
    this.pending.add(api, data, pendingLifeMs, (answer) => {
      this.open--
      this.bookIfDone(answer, change)
    })
  }

  private bookIfDone(answer: WalletAnswer, change: Units): void {
    if (answer.error_code === 0) this.book(change)
  }

  private book(change: Units): void {
    if (this.expected !== null) this.expected += change
  }

  private async askBalance(): Promise<Units | null> {
    const data = {
      ...this.common,
      transaction_id: randomUUID(),
      turn_id: nextTurn(),
      debit_amount: '0.00',
      debit_type: 'getBalance',
    }
    const { result } = await this.client.send('do-debit-user-ingame', data, source)
    if (!result.decided || result.answer.error_code !== 0) return null
    const read = (text: string | undefined) => parseAmount(text ?? '') ?? 0n
    return read(result.answer.balance) + read(result.answer.bonus_balance)
  }
}
