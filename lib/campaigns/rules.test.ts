import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Money } from '../money/money'
import { readNameAndEnd, readTerms, type TypedTerms } from './rules'
import { listRowsMax, readPlayerList } from './rules-csv'
import { phaseOf, roundValue, totalMaxWin, totalValue } from './rules-value'

const now = new Date('2026-06-01T12:00:00Z')
const typed: TypedTerms = {
  name: ' Summer ',
  games: ['702', '703', '702'],
  currency: 'USD',
  count: '15',
  bet: '5',
  lines: '10',
  mpl: '2',
  cp: '0,01',
  winTo: 'bonus',
  maxWin: '',
  wagering: '35',
  bonusDays: '7',
  startsAt: '2026-06-02T00:00',
  endsAt: '2026-07-01T00:00',
}
const read = (changes: Partial<TypedTerms> = {}) => readTerms({ ...typed, ...changes }, now)
const termsOf = (changes: Partial<TypedTerms> = {}) => {
  const result = read(changes)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.terms
}

describe('terms', () => {
  it('are made of what was typed', () => {
    expect(termsOf()).toMatchObject({
      name: 'Summer',
      games: [702n, 703n],
      count: 15,
      wagering: 35,
      bonusDays: 7,
      maxWin: null,
      startsAt: new Date('2026-06-02T00:00:00Z'),
    })
    expect(termsOf().cp.toString()).toBe('0.01000')
  })

  it('a win to cash has no condition and no days', () => {
    expect(termsOf({ winTo: 'cash' })).toMatchObject({ wagering: 0, bonusDays: null })
  })

  it.each([
    [{ name: '  ' }, { name: 'name' }],
    [{ games: [] }, { games: 'games' }],
    [{ games: ['book'] }, { games: 'games' }],
    [
      { count: '0', bet: '1.5', lines: '-1' },
      { count: 'count', bet: 'whole', lines: 'whole' },
    ],
    [{ cp: '0.000001' }, { cp: 'cp' }],
    [{ cp: '0' }, { cp: 'cp' }],
    [{ maxWin: '0' }, { maxWin: 'maxWin' }],
    [
      { wagering: '1000', bonusDays: '0' },
      { wagering: 'wagering', bonusDays: 'days' },
    ],
    [{ startsAt: 'soon' }, { startsAt: 'moment' }],
    [{ endsAt: '2026-06-01T23:59' }, { endsAt: 'order' }],
    [{ startsAt: '', endsAt: '2026-06-01T12:00' }, { endsAt: 'past' }],
    [{ bet: '1000000', lines: '1000000', cp: '1' }, { cp: 'value' }],
  ] as const)('%o is refused by name', (changes, faults) => {
    expect(read(changes as Partial<TypedTerms>)).toEqual({ ok: false, faults })
  })

  it('after the start only name and end change, and the end not to yesterday', () => {
    expect(readNameAndEnd({ name: 'A', endsAt: '' }, null, now)).toEqual({
      ok: true,
      name: 'A',
      endsAt: null,
    })
    expect(readNameAndEnd({ name: 'A', endsAt: '2026-05-31T00:00' }, null, now).ok).toBe(false)
  })
})

describe('what it is worth', () => {
  it('coins × lines × multiplier × price, exactly', () => {
    expect(roundValue(termsOf()).toString()).toBe('1.00000')
    expect(totalValue(termsOf()).toString()).toBe('30.00000')
    expect(totalValue(termsOf(), 100_000).toString()).toBe('3000000.00000')
    expect(totalMaxWin(termsOf())).toBeNull()
    expect(totalMaxWin(termsOf({ maxWin: '50' }), 3)?.toString()).toBe('300.00000')
  })

  it('no factor is lost: the sum over rounds is the total', () => {
    const small = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(small, small, small, small, small, (bet, lines, mpl, count, units) => {
        const cp = Money.of(`0.000${String(units).padStart(2, '0')}`, 'USD')
        const terms = { ...termsOf(), bet, lines, mpl, count, cp }
        let sum = Money.zero('USD')
        for (let round = 0; round < count * 2; round += 1) sum = sum.plus(roundValue(terms))
        return sum.equals(totalValue(terms))
      }),
    )
  })
})

it('the clock moves a running campaign only', () => {
  const [before, after] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)]
  const phase = (state: 'draft' | 'running' | 'stopped', startsAt: Date | null, endsAt: Date | null) =>
    phaseOf({ state, startsAt, endsAt }, now)
  expect([
    phase('running', after, null),
    phase('running', now, after),
    phase('running', before, now),
  ]).toEqual(['scheduled', 'running', 'ended'])
  expect([phase('draft', before, before), phase('stopped', before, before)]).toEqual(['draft', 'stopped'])
})

describe('a list of players', () => {
  it('is read with and without a header, by comma, semicolon and tab', () => {
    expect(readPlayerList('\ufeffa\r\n\r\n b \n')).toEqual({ ok: true, typed: ['a', 'b'] })
    expect(readPlayerList('nickname;E-mail\nAnn;ann@x.test\nBob;')).toEqual({
      ok: true,
      typed: ['ann@x.test'],
    })
    expect(readPlayerList('player_id\temail\n7\ta@x.test')).toEqual({ ok: true, typed: ['7'] })
    expect(readPlayerList('"a","x, y"\n"b",')).toEqual({ ok: true, typed: ['a', 'b'] })
  })

  it('refuses nothing and too much, and takes no harm from rubbish', () => {
    expect(readPlayerList(' \n;\n')).toEqual({ ok: false, reason: 'empty' })
    expect(readPlayerList('a\n'.repeat(listRowsMax + 1))).toEqual({ ok: false, reason: 'too-many' })
    expect(readPlayerList(`a\u0000b\n${'x'.repeat(300)}`)).toEqual({
      ok: true,
      typed: ['ab', 'x'.repeat(254)],
    })
    fc.assert(fc.property(fc.string(), (text) => typeof readPlayerList(text).ok === 'boolean'))
  })
})
