import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeInTenths } from './change'
import { listDays, monthOf, periodBefore, readPeriod, shiftDay, splitByMonths } from './period'

const at = new Date('2026-03-05T23:59:59Z')
const ask = (asked: Partial<{ preset: string; from: string; to: string }>) =>
  readPeriod({ preset: '', from: '', to: '', ...asked }, at)

describe('a period', () => {
  it('is the last seven days unless something can be read', () => {
    expect(ask({})).toEqual({ from: '2026-02-27', to: '2026-03-05' })
    expect(ask({ preset: 'for ever', from: '2026-02-30' })).toEqual(ask({}))
  })

  it('follows its preset over the ends of months', () => {
    expect(ask({ preset: 'last-month' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(ask({ preset: 'month' })).toEqual({ from: '2026-03-01', to: '2026-03-05' })
    expect(ask({ preset: 'yesterday' })).toEqual({ from: '2026-03-04', to: '2026-03-04' })
  })

  it('takes days in any order and is never endless', () => {
    expect(ask({ from: '2026-03-04', to: '2026-03-01' })).toEqual({ from: '2026-03-01', to: '2026-03-04' })
    expect(ask({ from: '2026-04-01' })).toEqual({ from: '2026-04-01', to: '2026-04-01' })
    expect(listDays(ask({ from: '2000-01-01', to: '2026-03-01' }))).toHaveLength(800)
  })

  it('has as many days before it', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-05' })).toEqual({
      from: '2026-02-24',
      to: '2026-02-28',
    })
  })
})

it('whole months and the days beside them are the period, each day once', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => shiftDay('2024-01-15', days))
  fc.assert(
    fc.property(day, day, (left, right) => {
      const period = left < right ? { from: left, to: right } : { from: right, to: left }
      const { months, days } = splitByMonths(period)
      const parts = days.flatMap((part) => listDays(part))
      if (months !== null) {
        const lastDay = shiftDay(monthOf(shiftDay(months.to, 31)), -1)
        expect([months.from, months.to].every((month) => month.endsWith('-01'))).toBe(true)
        parts.push(...listDays({ from: months.from, to: lastDay }))
      }
      expect(parts.sort()).toEqual(listDays(period))
    }),
  )
  expect(splitByMonths({ from: '2026-02-01', to: '2026-03-31' })).toEqual({
    months: { from: '2026-02-01', to: '2026-03-01' },
    days: [],
  })
})

it('a change is told exactly, and not at all from nothing', () => {
  expect(changeInTenths('110.00000', '100.00000')).toBe(100)
  expect(changeInTenths('-5.00000', '-10.00000')).toBe(500)
  expect(changeInTenths('1', '0.00000')).toBeNull()
})
