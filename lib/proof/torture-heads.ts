// The heads that servers wrote to their log: whoever has one can prove later that its row was there (verifyLedger).
import type { NotedHead } from '../wallet/verify'

const pattern = /"head":"(\d+):(\d+):([0-9a-f]{64})"/

export class HeadLog {
  private readonly latest = new Map<string, NotedHead>()
  /** Heads from the moments that mattered: the last of each wallet before each blow. */
  readonly noted: NotedHead[] = []

  /** True for a log line of a wallet call, which needs no second look. */
  read(line: string): boolean {
    const [, wallet, sequence, hash] = pattern.exec(line) ?? []
    if (wallet !== undefined && sequence !== undefined && hash !== undefined) {
      this.latest.set(wallet, { walletId: BigInt(wallet), sequence: BigInt(sequence), hash })
    }
    return line.includes('"msg":"wallet"')
  }

  /** Keeps what is known now: it must still be there at the end. */
  note(): void {
    this.noted.push(...this.latest.values())
    this.latest.clear()
  }
}
