// An answer as the cases see it: fields as text with their JSON type, money by its value.
import { unitsOf } from './decimals'
import { fieldsOf, type Read, type ReadFields, readField, readObject } from './json'
import { CannotGoOn, type Exchange } from './types'

export class Answer {
  readonly envelope: ReadFields | null
  readonly fields: ReadFields | null

  constructor(readonly exchange: Exchange) {
    this.envelope = readObject(exchange.body)
    this.fields = fieldsOf(this.envelope?.get('answer'))
  }

  get name(): string {
    return this.exchange.name
  }

  field(name: string): Read {
    return readField(this.fields, name)
  }

  text(name: string): string {
    return this.field(name).text
  }

  /** The error code's digits; '' when there is none. */
  get code(): string {
    return this.text('error_code')
  }

  /** A balance for the next step's arithmetic. Throws `CannotGoOn` when it is no decimal of five places. */
  money(name: 'balance' | 'bonus_balance' | 'bonus_amount'): string {
    const text = this.text(name)
    if (unitsOf(text) === null) {
      throw new CannotGoOn(
        `the answer to ${this.name} has ${text === '' ? 'no' : `the`} ${name} ${text}`.trim(),
      )
    }
    return text
  }

  /** The offered free rounds, or null when the key is absent. */
  get rounds(): ReadFields | null {
    return fieldsOf(this.fields?.get('free_rounds'))
  }
}

/** Whether a field is money, compared by value: "90.0" is 90. */
export const isMoneyField = (name: string) =>
  name === 'balance' || name === 'bonus_balance' || name === 'bonus_amount'
