import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { games } from '../catalogue/catalogue'
import type { SceneRun } from '../scenes/scene-views'
import { type Sandbox, startSandbox } from '../server'
import { readSettings } from '../settings'
import { type FakeWallet, startFakeWallet } from '../wallet/fake-wallet'

let sandbox: Sandbox
let wallet: FakeWallet
beforeAll(async () => {
  // It answers every call alike and books nothing: a careless wallet.
  wallet = await startFakeWallet(() => 'done')
  sandbox = await startSandbox(readSettings({ SANDBOX_PORT: '0', WALLET_URL: wallet.url }))
})
afterAll(async () => {
  await sandbox.stop()
  await wallet.stop()
})

const json = { 'content-type': 'application/json' }
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${sandbox.url}/control/api/${path}`, { headers })
const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
  fetch(`${sandbox.url}/control/api/${path}`, { method: 'POST', body: JSON.stringify(body), headers })
const on = { fault: 'drop-answer', when: 'always', user_id: 'u1' }

describe('another site', () => {
  it.each([
    ['a foreign origin', { ...json, origin: 'https://evil.example' }],
    ['the portal beside it', { ...json, origin: 'http://127.0.0.1:3000' }],
    ['a cross-site request', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['a request of the same site and another port', { ...json, 'sec-fetch-site': 'same-site' }],
    ['an origin that hides itself', { ...json, origin: 'null' }],
  ])('cannot press anything: %s', async (_name, headers) => {
    expect((await post('faults', on, headers)).status).toBe(403)
    expect((await get('calls', headers)).status).toBe(403)
  })
  it('cannot send a form', async () => {
    expect((await post('faults', on, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post('faults', on, {})).status).toBe(415)
  })
  it('has pressed nothing by all that', async () => {
    expect((await (await get('state')).json()).faultsOn).toEqual([])
  })
})

it('the page itself and programs may', async () => {
  expect((await post('faults', on, { ...json, origin: sandbox.url })).status).toBe(200)
  expect((await post('faults/off', {})).status).toBe(200)
})

it.each([
  ['faults', { fault: 'nonsense', when: 'always' }, /fault: /],
  ['faults', { ...on, delay_ms: 'long' }, /delay_ms: /],
  ['faults', [], /body: /],
  ['load/start', { rate: -1 }, /rate: /],
  ['load/start', { mix: { lose: 0, win: 0, cancel: 0 } }, /mix: /],
  ['load/start', { players: [{ user_id: 'u' }] }, /players\.0\.auth_token: /],
  ['scenes', { scene: 5 }, /scene: /],
])('bad input to %s is a clear 400', async (path, body, words) => {
  const response = await post(path, body)
  expect(response.status).toBe(400)
  expect((await response.json()).error).toMatch(words)
})

it('what is not there is 404, and calls want a whole number', async () => {
  expect((await get('nothing')).status).toBe(404)
  expect((await post('scenes', { scene: 'none' })).status).toBe(404)
  expect((await post('pending/drop', { id: 'none' })).status).toBe(404)
  expect((await get('calls?after=x')).status).toBe(400)
})

it('without an open game a scene and a load say what to do', async () => {
  const scene = await post('scenes', { scene: 'lost-answer' })
  expect([scene.status, (await scene.json()).error]).toEqual([409, expect.stringContaining('open a game')])
  const load = await post('load/start', { rate: 1 })
  expect([load.status, (await load.json()).error]).toEqual([409, expect.stringContaining('No game is open')])
})

it('a careless wallet fails the scene, and every token in what is shown is masked', async () => {
  const login = { user_id: 'u9', auth_token: 'a'.repeat(64), currency: 'USD', game_code: games[0]?.code }
  const started: SceneRun = await (await post('scenes', { scene: 'lost-answer', login })).json()
  const find = async (): Promise<SceneRun> => (await get(`scenes/${started.id}`)).json()
  await vi.waitFor(async () => expect((await find()).state).toBe('failed'))
  const run = await find()
  expect(run.steps.find((step) => !step.isOk)?.meaning).toContain('should have moved by -0.10')
  const shown = JSON.stringify([run, await (await get('calls')).json()])
  expect(shown).not.toContain('a'.repeat(64))
  expect(shown).not.toContain('f'.repeat(64))
  expect(shown).toContain('…ffff')
})

it('a load on a careless wallet ends with books that differ', async () => {
  const players = ['v1', 'v2'].map((name) => ({
    user_id: name,
    auth_token: name,
    currency: 'USD',
    game_code: games[1]?.code,
  }))
  expect((await post('load/start', { players, rate: 50, seconds: 1 })).status).toBe(200)
  expect((await post('load/start', { players, rate: 50, seconds: 1 })).status).toBe(409)
  const view = async () => (await get('load')).json()
  await vi.waitFor(async () => expect((await view()).state).toBe('done'), { timeout: 8000 })
  const done = await view()
  expect(done.rounds).toBeGreaterThan(10)
  expect(done.books.differ).toBe(2)
  expect(done.totals.map((one: { operation: string }) => one.operation)).toContain('debit')
})
