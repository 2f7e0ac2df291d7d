import { describe, expect, it } from 'vitest'
import { changeInTenths } from './change'
import { listDays, periodBefore, readPeriod } from './period'

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

it('a change is told exactly, and not at all from nothing', () => {
  expect(changeInTenths('110.00000', '100.00000')).toBe(100)
  expect(changeInTenths('-5.00000', '-10.00000')).toBe(500)
  expect(changeInTenths('1', '0.00000')).toBeNull()
})
