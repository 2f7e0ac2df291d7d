// Connections cut mid-statement: by PostgreSQL itself, by the death of one of its processes, and on the wire.
import { embeddedUrl } from '../db/embedded'
import { withClient } from './torture-client'
import type { HeadLog } from './torture-heads'
import { type Break, TortureProxy } from './torture-proxy'
import { lightServers, type StartServer } from './torture-server'
import type { Stage } from './torture-stage'

type Cut = Break | 'terminate' | 'cancel' | 'kill-backend'

export const cuts: readonly Cut[] = [
  'terminate',
  'cancel',
  'half-statement',
  'lost-answer',
  'both',
  'kill-backend',
]

const patienceMs = 1000

/** One server directly on the database, one behind a proxy; each blow cuts their connections in one of these ways. */
export async function cutConnections(
  stage: Stage,
  direct: StartServer,
  heads: HeadLog,
  kinds: readonly Cut[],
): Promise<void> {
  const { postgres } = stage.torture
  const proxy = await TortureProxy.open(postgres.port)
  stage.atEnd(() => proxy.close())
  await stage.up(direct)
  await stage.up(lightServers(embeddedUrl(proxy.port), heads))
  stage.load()
  while (stage.goesOn()) {
    await stage.rest(30, 250)
    stage.strike()
    const kind = kinds[stage.done % kinds.length] ?? 'both'
    if (kind === 'terminate' || kind === 'cancel' || kind === 'kill-backend')
      await cutBackend(postgres.url, kind)
    else await proxy.breakNext(kind, patienceMs)
    await stage.recovery(Date.now())
    stage.blow()
  }
}

/** Picks a backend of a wallet process, one in the middle of a statement if there is any. */
async function cutBackend(url: string, kind: 'terminate' | 'cancel' | 'kill-backend'): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
       order by state = 'active' desc, random() limit 1`,
    )
    const pid = rows[0]?.pid
    if (pid === undefined) return
    if (kind === 'kill-backend') process.kill(pid, 'SIGKILL')
    else await client.query(`select pg_${kind}_backend($1)`, [pid])
  })
}
