// The blows themselves. Each part begins with clients at work and ends with a server up, so that what is open settles.
import { type End, type StartServer, stopServer, type TortureServer } from './torture-server'
import type { Stage } from './torture-stage'
import { unansweredRows } from './torture-unanswered'

/** kill -9 of the server at random moments, again and again. */
export async function killServers(stage: Stage, start: StartServer): Promise<void> {
  stage.load()
  while (stage.goesOn()) {
    const startedAt = Date.now()
    const server = await stage.up(start)
    // Every other one has warmed up before its random moment begins: the first statements take their time.
    if (stage.done % 2 === 1) await stage.recovery(startedAt)
    await stage.rest(20, 400)
    stage.strike()
    server.signal('SIGKILL')
    stage.down(server)
    await server.ended
    stage.blow()
  }
  await stage.up(start)
}

/** kill -9 of PostgreSQL with all its children; the servers must find the new one by themselves. */
export async function killDatabase(stage: Stage, starts: StartServer[]): Promise<void> {
  const { postgres } = stage.torture
  for (const start of starts) await stage.up(start)
  stage.load()
  while (stage.goesOn()) {
    await stage.rest(150, 800)
    stage.strike()
    await postgres.kill()
    await stage.rest(0, 300)
    await postgres.start()
    await stage.recovery(Date.now())
    stage.blow()
  }
}

/** The same calls thrown at several processes at once: one of each call's answers is the first, all are the same. */
export async function throwAtAll(stage: Stage, start: StartServer, processes: number): Promise<void> {
  const servers: TortureServer[] = []
  for (let count = 0; count < processes; count += 1) servers.push(await stage.up(start))
  const load = stage.load({ clients: 0, hangUps: false })
  const caller = stage.caller()
  while (stage.goesOn()) {
    const entries = Array.from({ length: callsThrown }, () => caller.next()[0]).flatMap((aimed) =>
      aimed ? [stage.book.enter(aimed)] : [],
    )
    const thrown = entries.flatMap((entry) => servers.map(({ url }) => load.settle(entry, url)))
    stage.strike()
    await Promise.all(thrown)
    const silent = entries.filter(({ answers }) => answers.every(({ isFirst }) => !isFirst))
    for (const { key } of silent) stage.book.violate(`${key}: every answer says that it was a repeat`)
    stage.blow()
  }
}

const callsThrown = 50

const callers = ['busy', 'one-call connections', 'quiet'] as const

/**
 * SIGTERM of the production server under load: every call it took gets its answer, and it ends with 0. In turns by
 * callers that go on sending on the connections they have, that open one for each call, and that fall silent.
 */
export async function stopServers(stage: Stage, start: StartServer): Promise<void> {
  while (stage.goesOn()) {
    const kind = callers[stage.done % callers.length]
    const load = stage.load({ keepAlive: kind !== 'one-call connections', hangUps: false })
    const startedAt = Date.now()
    const server = await stage.up(start)
    await stage.recovery(startedAt)
    await stage.rest(100, 600)
    stage.strike()
    const began = Date.now()
    const stopped = stopServer(server)
    if (kind === 'quiet') load.quiet()
    const end = await stopped
    stage.slowestRecoveryMs = Math.max(stage.slowestRecoveryMs, Date.now() - began)
    if (end.code !== 0)
      stage.book.violate(
        `SIGTERM, ${kind} callers: the server ended with ${wordsOf(end)} after ${Date.now() - began} ms`,
      )
    for (const key of await unansweredRows(stage.book, stage.torture.postgres.url))
      stage.book.violate(`${key}: booked by a server that was asked to end, and never answered`)
    const next = await stage.up(start)
    await load.drain()
    next.signal('SIGKILL')
    await next.ended
    stage.blow()
  }
  await stage.up(start)
}

const wordsOf = ({ code, signal }: End) => (code === null ? `signal ${signal}` : `code ${code}`)
