// M1 to M3: amounts on the wire, exact to the fifth decimal and refused beyond.
import { beforeEach, describe, expect, it } from 'vitest'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { countIncidents, makePlayer, makeSession, type TestPlayer, type TestSession } from '../testing/world'

useFreshDatabase()

let player: TestPlayer
let session: TestSession
let game: ReturnType<typeof wire>

beforeEach(async () => {
  player = await makePlayer({ cash: '100' })
  session = await makeSession(player)
  game = wire(player, session)
})

describe('M money on the wire', () => {
  it('M1 answers have exactly five decimals, cash and bonus apart', async () => {
    const rich = await makePlayer({ cash: '855.67713', bonus: '1.5' })
    const answer = await wire(rich, await makeSession(rich)).debit('0.02')
    expect(answer).toMatchObject({ balance: '855.65713', bonus_balance: '1.50000', bonus_amount: '0.00000' })
  })

  it.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '-1',
    '1e2',
    '1,000',
    'NaN',
    'Infinity',
    '0x10',
    '1.2.3',
    '.5',
    null,
    true,
    {},
    [1],
  ])('M2 the amount %j is refused with 1', async (amount) => {
    expect((await game.debit(amount)).error_code).toBe(1)
  })

  it('M2 amounts may be JSON numbers, exponents expanded exactly', async () => {
    expect((await game.credit(12.5)).balance).toBe('112.50000')
    expect((await game.credit(1e-5)).balance).toBe('112.50001')
    expect((await game.credit(1e21)).error_code).toBe(1)
  })

  it('M3 more than 5 decimals or 10 integer digits is 1', async () => {
    for (const amount of ['0.000001', '10000000000', '12345678901.5']) {
      expect((await game.credit(amount)).error_code).toBe(1)
    }
    expect((await game.debit('0.00001')).balance).toBe('99.99999')
  })

  it('M3 a credit over the type’s maximum is 1, nothing booked, incident; up to it is booked', async () => {
    const transaction_id = newId()
    expect((await game.credit('9999999999.99999', { transaction_id })).error_code).toBe(1)
    expect(await countIncidents('overflow', transaction_id)).toBe(1)
    expect((await game.credit('9999999899.99999')).balance).toBe('9999999999.99999')
    expect((await game.credit('0.00001')).error_code).toBe(1)
  })
})
