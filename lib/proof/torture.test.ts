// A short torture in the test run; `npm run torture` deals hundreds of blows and kills the production server too.
// On a PostgreSQL of its own, since it is killed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anySeed } from './arguments'
import { runTorture, type TortureSummary } from './torture-run'

let summary: TortureSummary
const said: string[] = []

beforeAll(async () => {
  const plan = { kills: 5, productionKills: 0, databaseKills: 1, cuts: 6, silences: 0, throws: 1, stops: 0 }
  summary = await runTorture({ seed: anySeed(), minutes: 0.5, clients: 8, ...plan }, (line) =>
    said.push(line),
  )
}, 120_000)

/** What a part of the run found. A slow machine deals fewer blows, but no part goes without. */
function violationsOf(name: string): string[] {
  const stage = summary.stages.find((one) => one.name === name)
  const missing = (stage?.done ?? 0) > 0 ? [] : ['no blow was dealt']
  return [...(stage?.violations ?? []), ...missing]
}

it('nothing acknowledged is lost and nothing is booked twice when the server is killed', () => {
  expect(violationsOf('server killed')).toEqual([])
})

it('nothing acknowledged is lost when PostgreSQL is killed, and the server finds it again by itself', () => {
  expect(violationsOf('database killed')).toEqual([])
})

it('a connection cut in the middle of a statement costs nobody money', () => {
  expect(violationsOf('connections cut')).toEqual([])
})

it('the same 50 calls thrown at two and at three processes at once are booked once', () => {
  expect(violationsOf('thrown at 2 processes')).toEqual([])
  expect(violationsOf('thrown at 3 processes')).toEqual([])
})

it('the ledger verifies after all of it, with every head that was noted before a blow', () => {
  expect(summary.ledger.problems).toEqual([])
  expect(summary.ledger.heads).toBeGreaterThan(0)
})

afterAll(() => {
  if (summary?.isClean !== true) process.stderr.write(`${said.join('\n')}\n`)
})
