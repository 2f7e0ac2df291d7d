import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type HubOptions, type Listener, LiveHub } from './hub'
import type { ReadRow } from './store'
import type { LiveChange, LiveEnd } from './types'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const player = JSON.stringify({
  isLoggedIn: true,
  status: 'active',
  excludedUntil: null,
  exclusionEnds: null,
  currency: 'USD',
})
const rowOf = (n: number, cash: string): ReadRow => ({
  n,
  player,
  balances: JSON.stringify([['USD', cash, '0']]),
  session: null,
  moved: null,
})

class Page implements Listener {
  readonly told: (LiveChange | LiveEnd | 'stale' | 'dismissed')[] = []
  tell(change: LiveChange): void {
    this.told.push(change)
  }
  tellStale(): void {
    this.told.push('stale')
  }
  end(end: LiveEnd): void {
    this.told.push(end)
  }
  dismiss(): void {
    this.told.push('dismissed')
  }
}

function makeHub(read: HubOptions['read']) {
  return new LiveHub({
    everyMs: 1_000,
    firstMs: 10,
    streamsMax: 3,
    ofPlayerMax: 2,
    read,
    now: () => new Date(0),
    onCount: () => {},
    onFault: () => {},
  })
}

const watched = { login: 'a', session: null }

it('one query serves all, a page hears only news, and nobody watching means no query', async () => {
  let cash = '1'
  const read = vi.fn<HubOptions['read']>(async (asked) => ({
    rows: asked.map(({ n }) => rowOf(n, n === 0 ? cash : '5')),
    betsStopped: false,
  }))
  const hub = makeHub(read)
  const [first, second] = [new Page(), new Page()]
  const leaves = [hub.open('p', watched, first), hub.open('q', watched, second)]
  await vi.advanceTimersByTimeAsync(20)
  expect(read).toHaveBeenCalledTimes(1)
  cash = '2'
  await vi.advanceTimersByTimeAsync(1_000)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(read).toHaveBeenCalledTimes(3)
  expect(first.told).toHaveLength(2)
  expect(second.told).toHaveLength(1)
  for (const leave of leaves) leave?.()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(read).toHaveBeenCalledTimes(3)
  expect(hub.size).toBe(0)
})

it('a database that does not answer makes pages stale once, and they hear when it is back', async () => {
  let isDown = false
  const hub = makeHub(async (asked) => {
    if (isDown) throw new Error('down')
    return { rows: asked.map(({ n }) => rowOf(n, '1')), betsStopped: false }
  })
  const page = new Page()
  hub.open('p', watched, page)
  await vi.advanceTimersByTimeAsync(20)
  isDown = true
  await vi.advanceTimersByTimeAsync(3_000)
  isDown = false
  await vi.advanceTimersByTimeAsync(1_000)
  expect(page.told.slice(1)).toEqual(['stale', { now: 0 }])
})

it('never reads twice at once, however slow the database', async () => {
  let [underWay, most] = [0, 0]
  const hub = makeHub(async () => {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    underWay -= 1
    return { rows: [], betsStopped: false }
  })
  hub.open('p', watched, new Page())
  await vi.advanceTimersByTimeAsync(500)
  hub.open('q', watched, new Page())
  await vi.advanceTimersByTimeAsync(20_000)
  expect(most).toBe(1)
})

it('there is room for so many pages, for a player and at all; closing sends all away', () => {
  const hub = makeHub(async () => ({ rows: [], betsStopped: false }))
  const pages = [new Page(), new Page(), new Page()]
  const [one, two, three] = pages as [Page, Page, Page]
  expect(hub.open('p', watched, one)).not.toBeNull()
  expect(hub.open('p', watched, two)).not.toBeNull()
  expect(hub.open('p', watched, new Page())).toBeNull()
  expect(hub.open('q', watched, three)).not.toBeNull()
  expect(hub.open('r', watched, new Page())).toBeNull()
  hub.close()
  for (const page of pages) expect(page.told).toEqual(['dismissed'])
  expect(hub.size).toBe(0)
  expect(hub.open('p', watched, new Page())).toBeNull()
})
