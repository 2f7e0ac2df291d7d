// What the client knows: everything that was sent and every answer that came back. Nothing here asks the portal.
import { type Aimed, keyOf } from './torture-calls'
import { readAnswer } from './wire-call'

/** One answer, as far as a repeat must give it again. */
export interface Told {
  code: number
  balance: string
  bonusBalance: string
  bonusAmount: string
  timestamp: string
  /** False for "transaction has already proceeded". */
  isFirst: boolean
}

export interface Entry extends Aimed {
  key: string
  answers: Told[]
}

const repeatWords = 'transaction has already proceeded'
const violationsMax = 50

const codesOf: Record<Aimed['call']['kind'], readonly number[]> = {
  debit: [0, 3, 8],
  credit: [0],
  rollback: [0, 7],
  end: [0],
}

export class Book {
  readonly entries = new Map<string, Entry>()
  readonly violations: string[] = []
  readonly counts = { answers: 0, repeats: 0, undecided: 0, refused: 0, lost: 0 }
  /** When each server last answered: whether it has come back by itself. */
  readonly answeredAt = new Map<string, number>()

  /** The entry of a call; two clients that roll the same debit back share one. */
  enter(aimed: Aimed): Entry {
    const key = keyOf(aimed.call)
    const known = this.entries.get(key)
    if (known) return known
    const entry = { ...aimed, key, answers: [] }
    this.entries.set(key, entry)
    return entry
  }

  violate(words: string): void {
    if (this.violations.length < violationsMax) this.violations.push(words)
  }

  /** Notes an answer and holds it against those that came before. */
  answered(entry: Entry, text: string, url: string): void {
    this.counts.answers += 1
    this.answeredAt.set(url, Date.now())
    const told = readTold(entry, text)
    if (typeof told === 'string') {
      this.violate(`${entry.key}: ${told}`)
      return
    }
    if (!told.isFirst) this.counts.repeats += 1
    if (!codesOf[entry.call.kind].includes(told.code)) this.violate(`${entry.key}: unexpected answer ${text}`)
    const [first] = entry.answers
    if (first !== undefined && sameOf(first) !== sameOf(told))
      this.violate(`${entry.key}: answered ${sameOf(first)}, then ${sameOf(told)}`)
    if (told.isFirst && entry.answers.some((one) => one.isFirst))
      this.violate(`${entry.key}: two answers say that they were the first`)
    entry.answers.push(told)
  }
}

function readTold(entry: Entry, text: string): Told | string {
  let answer: Record<string, unknown>
  try {
    answer = readAnswer(entry.call, text)
  } catch {
    return `not an answer: ${text.slice(0, 300)}`
  }
  if (typeof answer.fault === 'string') return answer.fault
  const { error_code, balance, bonus_balance, bonus_amount = '', timestamp, error_description } = answer
  if (typeof error_code !== 'number') return `no code: ${text}`
  return {
    code: error_code,
    balance: String(balance),
    bonusBalance: String(bonus_balance),
    bonusAmount: String(bonus_amount),
    timestamp: String(timestamp),
    isFirst: error_description !== repeatWords,
  }
}

/** What R2 promises to be the same for ever. */
const sameOf = ({ isFirst: _differs, ...same }: Told) => JSON.stringify(same)
