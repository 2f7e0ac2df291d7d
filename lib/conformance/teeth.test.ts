// The kit has teeth: a right wallet passes every case, and each wrong one is caught by the case that names its fault.
import { describe, expect, it } from 'vitest'
import { chooseCases, sections } from './cases/sections'
import { checkFixtures } from './fixtures'
import { type Defect, defectNames, defects } from './practice/defects'
import { addPeople, leversOf } from './practice/people'
import { PracticeWallet } from './practice/wallet'
import { countOf, runCases } from './run'
import { levels } from './types'

async function runOn(defect: Defect | null, chosen = sections) {
  const wallet = new PracticeWallet(defect)
  const fixtures = checkFixtures(await addPeople(wallet))
  const { send, state } = wallet
  return runCases({ url: 'memory:', send, fixtures, levers: leversOf(state), sections: chosen })
}

/** The section of the case that must catch it; the rules for every answer need every answer. */
function casesFor(defect: Defect) {
  if (defect === 'slow-answers') return chooseCases(['debit-takes', 'answers-in-time'], levels)
  const section = sections.find(({ cases }) => cases.some(({ id }) => id === defects[defect].caughtBy))
  return section === undefined || section.name === 'whole-run' ? sections : [section]
}

const told = (results: Awaited<ReturnType<typeof runOn>>['results']) =>
  results
    .filter((one) => one.verdict !== 'passed')
    .map(({ case: { id }, verdict, reason, checks }) => ({
      id,
      verdict,
      reason,
      checks: checks.filter(({ ok }) => !ok),
    }))

describe('the kit', () => {
  it('passes every case of a wallet that is right', async () => {
    const { results } = await runOn(null)
    expect(told(results)).toEqual([])
    expect(countOf(results)).toEqual({ passed: results.length, failed: 0, notRun: 0 })
  })

  it('has at least 110 cases, each with an id of its own', () => {
    const ids = sections.flatMap(({ cases }) => cases.map(({ id }) => id))
    expect(ids.length).toBeGreaterThanOrEqual(110)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(defectNames)('catches %s', async (defect) => {
    const { caughtBy } = defects[defect]
    const { results } = await runOn(defect, casesFor(defect))
    expect(results.filter((one) => one.verdict === 'failed').map((one) => one.case.id)).toContain(caughtBy)
  })
})
