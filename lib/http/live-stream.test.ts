// The stream over HTTP: whose it is, what it tells, how soon, and that nothing stays behind.
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { sealCookieValue } from '../auth/cookie-value'
import { createPlayerSession, endSessionOfToken } from '../auth/player-session'
import { database } from '../db/client'
import { dismissAll } from '../live/live'
import { metrics } from '../metrics'
import { excludeSelf } from '../safer-play/safer-play'
import { useFreshDatabase } from '../testing/database'
import { newId, wire } from '../testing/wire'
import { makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { changeStatus } from '../wallet/wallet'
import { isLiveStream, serveLive } from './live-stream'

useFreshDatabase()

let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    if (isLiveStream(request)) void serveLive(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

interface Told {
  name: string
  data: Record<string, unknown> & { session?: Record<string, unknown>; balances?: unknown[] }
}

/** A page that listens; `events` grows as it is told. */
function listen(cookie: string | null, session?: bigint) {
  const events: Told[] = []
  let isOver = false
  let answer: IncomingMessage | undefined
  const { port } = server.address() as AddressInfo
  const request = get({
    port,
    path: `/api/me/live${session === undefined ? '' : `?session=${session}`}`,
    headers: { accept: 'text/event-stream', ...(cookie === null ? {} : { cookie }) },
  })
  request.on('error', () => {})
  request.on('response', (response) => {
    answer = response
    let text = ''
    response.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
        if (name !== undefined && name !== 'beat') events.push({ name, data: JSON.parse(data ?? '{}') })
      }
    })
    response.on('end', () => {
      isOver = true
    })
    response.on('error', () => {})
  })
  const page = {
    events,
    get isOver() {
      return isOver
    },
    get status() {
      return answer?.statusCode
    },
    close: () => request.destroy(),
    /** Waits for the event that satisfies; fails after a second. */
    hears: (wanted: (one: Told) => boolean) =>
      vi.waitFor(
        () => {
          const found = events.find(wanted)
          if (found === undefined) throw new Error(`only ${JSON.stringify(events)}`)
          return found
        },
        { timeout: 1_500, interval: 10 },
      ),
  }
  open.push(page)
  return page
}

async function logIn(player: TestPlayer): Promise<{ token: string; cookie: string }> {
  const token = await createPlayerSession(player.id, { address: '127.0.0.1', userAgent: 'test' })
  return { token, cookie: `other=1; croupier-player=${await sealCookieValue(token, 60)}` }
}

const hasEnded = (one: Told) => one.name === 'end'

it('tells nothing to a page without a log-in, with a made-up one, or whose log-in has ended', async () => {
  const { token, cookie } = await logIn(await makePlayer())
  await endSessionOfToken(token)
  for (const [wrong, why] of [
    [null, 'none'],
    ['croupier-player=made-up', 'none'],
    [`croupier-player=${await sealCookieValue('no-such-row', 60)}`, 'none'],
    [cookie, 'logged-out'],
  ] as const) {
    const page = listen(wrong)
    expect((await page.hears(hasEnded)).data).toEqual({ why, until: null })
    await vi.waitFor(() => expect(page.isOver).toBe(true))
    expect(page.events).toHaveLength(1)
  }
})

it('tells a bet and a win with the session’s figures, and only what has changed', async () => {
  const player = await makePlayer({ cash: '100', bonus: '5' })
  const session = await makeSession(player)
  const { cookie } = await logIn(player)
  const page = listen(cookie, session.id)
  const first = await page.hears(() => true)
  expect(first.data).toMatchObject({
    balances: [{ currency: 'USD', cash: '100.00000', bonus: '5.00000' }],
    betsStopped: false,
    timedOutUntil: null,
    session: { id: String(session.id), state: 'living', stake: '0.00000', win: '0.00000', net: '0.00000' },
  })
  const game = wire(player, session)
  const undone = newId()
  await game.debit('10')
  await game.credit('2.5')
  await game.debit('4', { transaction_id: undone })
  await game.rollback('4', { transaction_id: undone })
  const told = await page.hears(({ data }) => data.session?.net === '-7.50000')
  expect(told.data).toMatchObject({
    balances: [{ currency: 'USD', cash: '92.50000', bonus: '5.00000' }],
    session: { stake: '10.00000', win: '2.50000' },
  })
  expect(told.data).not.toHaveProperty('betsStopped')
  const count = page.events.length
  await game.debit('500')
  const refused = await page.hears(({ data }) => data.session?.refusal != null)
  expect(refused.data.session?.refusal).toMatchObject({ reason: 'insufficient-funds' })
  expect(page.events.length).toBe(count + 1)
  await game.debit('1')
  await page.hears(({ data }) => data.session?.net === '-8.50000' && data.session.refusal === null)
})

it('never tells of another player: neither wallet nor session', async () => {
  const [mine, theirs] = [await makePlayer({ cash: '11' }), await makePlayer({ cash: '987' })]
  const session = await makeSession(theirs)
  const { cookie } = await logIn(mine)
  const page = listen(cookie, session.id)
  await page.hears(() => true)
  await wire(theirs, session).debit('86')
  await wire(mine, await makeSession(mine)).debit('1')
  await page.hears(({ data }) => JSON.stringify(data).includes('10.00000'))
  const all = JSON.stringify(page.events)
  expect(all).not.toMatch(/"-?(987|901|86)\./)
  expect(all).toContain('"session":null')
})

it('a block is told, and the stream is over', async () => {
  const player = await makePlayer({ cash: '1' })
  const { cookie } = await logIn(player)
  const page = listen(cookie)
  await page.hears(() => true)
  await changeStatus(player.id, 'blocked', { reason: 'test', actor: 'test' })
  expect((await page.hears(hasEnded)).data).toEqual({ why: 'blocked', until: null })
  await vi.waitFor(() => expect(page.isOver).toBe(true))
})

it('an exclusion says until when, a time-out leaves the page open, a log-out ends it', async () => {
  const player = await makePlayer({ cash: '1' })
  const { cookie, token } = await logIn(player)
  const page = listen(cookie)
  await page.hears(() => true)
  const until = new Date(Date.now() + 3_600_000)
  await database().player.update({ where: { id: player.id }, data: { excludedUntil: until } })
  await page.hears(({ data }) => data.timedOutUntil === until.getTime())
  await endSessionOfToken(token)
  expect((await page.hears(hasEnded)).data).toEqual({ why: 'timed-out', until: until.getTime() })
  const end = await excludeSelf(player.id, 6)
  expect((await listen(cookie).hears(hasEnded)).data).toEqual({ why: 'excluded', until: end?.getTime() })
  await excludeSelf(player.id, null)
  expect((await listen(cookie).hears(hasEnded)).data).toEqual({ why: 'excluded', until: null })
})

it('a session that another launch has replaced, and bets that are stopped, are told', async () => {
  const player = await makePlayer({ cash: '1' })
  const session = await makeSession(player)
  const { cookie } = await logIn(player)
  const page = listen(cookie, session.id)
  await page.hears(() => true)
  await database().gameSession.update({
    where: { id: session.id },
    data: { endedAt: new Date(), endReason: 'new launch' },
  })
  await page.hears(({ data }) => data.session?.why === 'new-launch')
  await database().setting.upsert({
    where: { id: 1 },
    create: { id: 1, betsStopped: true },
    update: { betsStopped: true },
  })
  await page.hears(({ data }) => data.betsStopped === true)
  await database().setting.update({ where: { id: 1 }, data: { betsStopped: false } })
})

it('a player has so many streams and no more; pages that vanish leave none behind', async () => {
  const streams = async () => (await metrics().liveStreams.get()).values[0]?.value ?? 0
  await vi.waitFor(async () => expect(await streams()).toBe(0))
  const { cookie } = await logIn(await makePlayer())
  const pages = Array.from({ length: 8 }, () => listen(cookie))
  for (const page of pages) await page.hears(() => true)
  expect(await streams()).toBe(8)
  const ninth = listen(cookie)
  await vi.waitFor(() => expect(ninth.status).toBe(503))
  for (const page of pages) page.close()
  await vi.waitFor(async () => expect(await streams()).toBe(0))
  await listen(cookie).hears(() => true)
})

it('when the server stops, every stream ends and none begins', async () => {
  const { cookie } = await logIn(await makePlayer())
  const page = listen(cookie)
  await page.hears(() => true)
  dismissAll()
  await vi.waitFor(() => expect(page.isOver).toBe(true))
  const late = listen(cookie)
  await vi.waitFor(() => expect(late.status).toBe(503))
})
