// The kit has teeth: a right wallet passes every case, and each wrong one is caught by the case that names its fault.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chooseCases, sections } from './cases/sections'
import { checkFixtures } from './fixtures'
import { noLevers, readLevers } from './levers'
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

  it('covers what the guide says, section by section', () => {
    const guide = readFileSync('docs/certification.md', 'utf8')
    for (const { title, cases } of sections) expect(guide).toContain(`| ${title} | ${cases.length} |`)
    expect(guide).toContain(`${sections.flatMap(({ cases }) => cases).length} cases over HTTP`)
    expect(checkFixtures(JSON.parse(readFileSync('docs/certification-fixtures.json', 'utf8')))).toBeTruthy()
    expect(readLevers('docs/certification-levers.json').has('end_session')).toBe(true)
  })

  it('tries with one player what the guide says, and passes nothing that it did not try', async () => {
    const wallet = new PracticeWallet(null)
    const { main } = checkFixtures(await addPeople(wallet))
    const fixtures = checkFixtures({ main })
    const { results } = await runCases({
      url: 'memory:',
      send: wallet.send,
      fixtures,
      levers: noLevers,
      sections,
    })
    const { passed, failed, notRun } = countOf(results)
    expect([failed, passed + notRun]).toEqual([0, results.length])
    expect(readFileSync('docs/certification.md', 'utf8')).toContain(`That is ${passed} cases.`)
    const tried = results.filter((one) => one.verdict === 'passed' && one.exchanges.length === 0)
    expect(tried.map((one) => one.section).filter((section) => section !== 'whole-run')).toEqual([])
  })

  it.each(defectNames)('catches %s', async (defect) => {
    const { caughtBy } = defects[defect]
    const { results } = await runOn(defect, casesFor(defect))
    expect(results.filter((one) => one.verdict === 'failed').map((one) => one.case.id)).toContain(caughtBy)
  })
})
