// What is shown of a run: nothing that acts, nothing secret, and differences in the caller's own words.
import { describe, expect, it } from 'vitest'
import { chooseCases } from './cases/sections'
import { checkFixtures } from './fixtures'
import { masked } from './mask'
import type { Defect } from './practice/defects'
import { addPeople, leversOf } from './practice/people'
import { PracticeWallet } from './practice/wallet'
import { toHtml } from './report/html'
import { toJson } from './report/json'
import { toJunit } from './report/junit'
import { indentJson } from './report/text'
import { runCases } from './run'
import { levels } from './types'

async function reportOn(only: string[], defect: Defect | null = null) {
  const wallet = new PracticeWallet(defect)
  const sections = chooseCases(only, levels)
  const fixtures = checkFixtures(await addPeople(wallet))
  const levers = leversOf(wallet.state)
  const run = await runCases({ url: 'memory:', send: wallet.send, fixtures, levers, sections })
  const shown = masked(run)
  return { run, html: toHtml(shown, sections), json: toJson(shown), junit: toJunit(shown) }
}

describe('the report', () => {
  it('shows hostile text and lets none of it act', async () => {
    const { html, junit } = await reportOn(['hostile'])
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(?:img|iframe|link)|https?:\/\/[^\s<]*\.(?:js|css)/)
    expect(junit).not.toContain('\u0000')
  })

  it('keeps no whole token, in requests, answers, headers and reasons', async () => {
    const { run, html, json, junit } = await reportOn(['auth', 'tolerance', 'stopped'], 'wrong-echo')
    expect(run.tokens.size).toBeGreaterThan(40)
    for (const token of run.tokens) {
      for (const text of [html, json, junit]) expect(text.includes(token)).toBe(false)
    }
    expect(html).toMatch(/&quot;user_game_token&quot;:&quot;[0-9a-f]{4}…[0-9a-f]{4}&quot;/)
  })

  it('shows a difference with the call that it is about', async () => {
    const { html, json } = await reportOn(['rollback-twice'], 'rollback-twice')
    expect(html).toContain(
      '<th scope="row">4 rollback: balance</th><td>1000.00000</td><td class="got">1020.00000</td>',
    )
    const [one] = JSON.parse(json).cases
    expect(one).toMatchObject({ id: 'rollback-twice', verdict: 'failed', level: 'must', proves: 'R7' })
    expect(one.exchanges[3].sent.body).toContain('"rollback_amount":"20"')
    expect(one.exchanges[3].received).toMatchObject({
      status: 200,
      body: expect.stringContaining('1020.00000'),
    })
  })

  it('says when a wallet stops answering, and goes on', async () => {
    const wallet = new PracticeWallet(null)
    const fixtures = checkFixtures(await addPeople(wallet))
    let calls = 0
    const send: typeof wallet.send = (request) => {
      calls += 1
      if (calls > 60) throw new Error('connect ECONNREFUSED')
      return wallet.send(request)
    }
    const sections = chooseCases(['auth', 'debit'], levels)
    const levers = leversOf(wallet.state)
    const { results } = await runCases({ url: 'memory:', send, fixtures, levers, sections })
    expect(results.at(-1)).toMatchObject({
      verdict: 'failed',
      reason: 'nothing came back: connect ECONNREFUSED',
    })
  })

  it('indents JSON without changing a character of its values', () => {
    const text = '{"a":"x, {y} \\"[","b":[1E-5,{"c":9223372036854775807}]}'
    expect(indentJson(text).replace(/\n\s*/g, '')).toBe(text)
    expect(indentJson('not json {"a":1}')).toBe('not json {"a":1}')
  })
})
