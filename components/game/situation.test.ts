import { expect, test } from 'vitest'
import type { LiveSession, LiveState } from '@/components/live/live-state'
import { bannerOf, noticeOf, type Seen } from './situation'

const session: LiveSession = {
  id: '1',
  currency: 'USD',
  state: 'living',
  why: null,
  beganAt: 0,
  stake: '0',
  win: '0',
  net: '0',
  refusal: null,
}
const state: LiveState = {
  now: 0,
  currency: 'USD',
  balances: [],
  betsStopped: false,
  timedOutUntil: null,
  session,
}
const open = {
  kind: 'open',
  url: 'https://games.test',
  real: { session: '1', currency: 'USD', realityCheckMinutes: 60 },
} as const
const well: Seen = {
  launch: open,
  state,
  end: null,
  isOnline: true,
  isStale: false,
  isElsewhere: false,
  isSilent: false,
  isDemo: false,
}
const withSession = (change: Partial<LiveSession>): Seen => ({
  ...well,
  state: { ...state, session: { ...session, ...change } },
})

test('a game that is well has nothing above it', () => {
  expect(noticeOf(well)).toBeNull()
  expect(bannerOf(well)).toBeNull()
})

test('a block, an exclusion and a log-out leave the game where it is: a round that runs must end', () => {
  for (const why of ['blocked', 'excluded', 'closed', 'timed-out'] as const) {
    const seen = { ...well, end: { why, until: 5 } }
    expect(noticeOf(seen)).toBeNull()
    expect(bannerOf(seen)).toEqual({ kind: why, until: 5 })
  }
  for (const why of ['logged-out', 'expired', 'none'] as const)
    expect(bannerOf({ ...well, end: { why, until: null } })).toEqual({ kind: 'over' })
})

test('a game that could not be opened says the real reason', () => {
  const refused: Seen = { ...well, launch: { kind: 'failed', why: 'logged-out' } }
  expect(noticeOf(refused)).toBe('logged-out')
  expect(noticeOf({ ...refused, end: { why: 'blocked', until: null } })).toBe('blocked')
  const barred: Seen = { ...well, launch: { kind: 'failed', why: 'player-may-not-play' } }
  expect(noticeOf(barred)).toBe('player-may-not-play')
  expect(noticeOf({ ...barred, state: { ...state, timedOutUntil: 9 } })).toBe('timed-out')
})

test('another launch takes the game over, in this browser or on another device', () => {
  expect(noticeOf({ ...well, isElsewhere: true })).toBe('elsewhere')
  expect(noticeOf(withSession({ state: 'over', why: 'new-launch' }))).toBe('elsewhere')
  expect(bannerOf(withSession({ state: 'over', why: 'idle' }))).toEqual({ kind: 'session', why: 'idle' })
})

test('the most urgent comes first', () => {
  const all: Seen = {
    ...withSession({ refusal: { reason: 'limit-loss-24', sequence: '7' } }),
    isStale: true,
  }
  expect(bannerOf(all)).toEqual({ kind: 'refusal', reason: 'limit-loss', hours: '24', sequence: '7' })
  const stopped = { ...all, state: all.state && { ...all.state, betsStopped: true } }
  expect(bannerOf(stopped)).toEqual({ kind: 'bets-stopped' })
  expect(bannerOf({ ...stopped, end: { why: 'blocked', until: null } })).toEqual({
    kind: 'blocked',
    until: null,
  })
  expect(bannerOf({ ...stopped, isOnline: false })).toEqual({ kind: 'offline' })
})

test('a refused bet is told in words of its own, an unknown refusal in general ones', () => {
  const banner = (reason: string) => bannerOf(withSession({ refusal: { reason, sequence: '1' } }))
  expect(banner('limit-time-720')).toMatchObject({ reason: 'limit-time', hours: '720' })
  expect(banner('limit-maximum-bet')).toMatchObject({ reason: 'limit-maximum-bet', hours: null })
  expect(banner('insufficient-funds')).toMatchObject({ reason: 'insufficient-funds' })
  expect(banner('something-new')).toMatchObject({ reason: 'other', hours: null })
  expect(banner('bets-stopped')).toBeNull()
})
