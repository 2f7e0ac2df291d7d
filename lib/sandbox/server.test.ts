import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { games } from './catalogue/catalogue'
import { type Sandbox, startSandbox } from './server'
import { readSettings } from './settings'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox(
    readSettings({ SANDBOX_PORT: '0', WALLET_URL: 'http://127.0.0.1:9/api/wallet' }),
  )
})
afterAll(async () => sandbox.stop())

const get = (path: string) => fetch(`${sandbox.url}${path}`)
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${sandbox.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers })
const demo = { operator_id: '0', user_id: '0', auth_token: '', currency: '' }

describe('games', () => {
  it('every one has a page in both launch forms and opens in demo mode', async () => {
    for (const game of games) {
      const pages = await Promise.all([
        get(`/games/${game.name}.game?operator_id=0`),
        get(`/gamesbycode/${game.code}.gamecode`),
      ])
      const opened = await (await post('/play/api/open', { code: game.code, ...demo })).json()
      expect([game.name, ...pages.map((page) => page.status), opened.ok]).toEqual([game.name, 200, 200, true])
      await Promise.all(pages.map((page) => page.arrayBuffer()))
    }
  }, 60_000)
  it('may be framed by the portal only, and run only our own scripts', async () => {
    const policy = (await get(`/games/${games[0]?.name}.game`)).headers.get('content-security-policy')
    expect(policy).toContain("frame-ancestors 'self' http://127.0.0.1:3000 http://localhost:3000")
    expect(policy).toContain("script-src 'self'")
  })
  it('an unknown one is told in plain words', async () => {
    const response = await get('/games/NoSuchGame.game?operator_id=0')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no game of this name here')
  })
  it('a home address that is not a web address is dropped', async () => {
    const html = await (await get(`/games/${games[0]?.name}.game?home_url=javascript:alert(1)`)).text()
    expect(html).toContain('"homeUrl":null')
  })
  it('their scripts bundle', async () => {
    for (const name of [
      'slot.js',
      'roulette.js',
      'control.js',
      'game.css',
      'overlay.css',
      'roulette.css',
      'page.css',
      'control.css',
      'tools.css',
    ]) {
      expect([name, (await get(`/assets/${name}`)).status]).toEqual([name, 200])
    }
  })
})

describe('a demo round', () => {
  it('moves pretend credits by exactly stake and win', async () => {
    const slot = games.find((game) => game.engine === 'slot')
    const opened = await (await post('/play/api/open', { code: slot?.code, ...demo })).json()
    const bet = opened.setup.bets[opened.setup.usualBet]
    const spun = await (await post('/play/api/spin', { session: opened.session, lineBet: bet.line })).json()
    const cents = (text: string) => Math.round(Number(text) * 100)
    expect(cents(spun.balanceStaked.cash)).toBe(100_000 - cents(bet.total))
    expect(cents(spun.balance.cash)).toBe(cents(spun.balanceStaked.cash) + cents(spun.total))
  })
  it('refuses a bet that the game does not offer', async () => {
    const opened = await (await post('/play/api/open', { code: 1000, ...demo })).json()
    const spun = await (await post('/play/api/spin', { session: opened.session, lineBet: '0.00001' })).json()
    expect(spun).toMatchObject({ ok: false, problem: { key: 'notAccepted' } })
  })
})

describe('icons', () => {
  it.each(['300x221', '480x160', '640x360'])('are real pictures of %s', async (size) => {
    const response = await get(`/game/icons/${games[9]?.name}-${size}.webp`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
  })
  it('of no game are not found', async () => {
    expect((await get('/game/icons/None-300x221.webp')).status).toBe(404)
  })
})

describe('letters', () => {
  it('are taken, listed and escaped', async () => {
    const sent = await post('/letters', {
      to: 'ann@example.com',
      subject: 'Hi <b>',
      text: 'See http://127.0.0.1/x',
    })
    expect(sent.status).toBe(201)
    const { letters } = await (await get('/letters.json')).json()
    expect(letters[0]).toMatchObject({ to: 'ann@example.com', subject: 'Hi <b>' })
    const page = await (await get('/letters')).text()
    expect(page).toContain('Hi &lt;b&gt;')
    expect(page).toContain('href="http://127.0.0.1/x"')
  })
  it('too large or incomplete are refused, and so are those from other sites', async () => {
    expect((await post('/letters', { to: 'a', subject: 's', text: 'x'.repeat(70_000) })).status).toBe(413)
    expect((await post('/letters', { to: 'a' })).status).toBe(400)
    const letter = { to: 'a', subject: 's', text: 't' }
    expect((await post('/letters', letter, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})

it('answers health, and nothing under a foreign host name', async () => {
  expect(await (await get('/health')).json()).toMatchObject({ status: 'ok' })
  const status = await new Promise((resolve, reject) => {
    const asked = request(
      `${sandbox.url}/letters.json`,
      { headers: { host: 'evil.example' } },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    asked.on('error', reject)
    asked.end()
  })
  expect(status).toBe(421)
})
