// The server entry: one process that answers the wallet, the live streams and Next's static files before Next sees the
// request and hands Next the rest.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { flushCalls, forgetOldCalls } from '../calls/calls'
import { workOnCampaigns } from '../campaigns/campaigns'
import { refreshCatalog } from '../catalog/catalog'
import { closeDatabases } from '../db/client'
import { env, SettingsError } from '../env'
import { dismissAll } from '../live/live'
import { log } from '../log'
import { finishOrders } from '../money-orders/money-orders'
import { foldReports } from '../reports/reports'
import { expireBonuses, noteIncident } from '../wallet/wallet'
import { callerOf } from './caller'
import { isLiveStream, serveLive } from './live-stream'
import { openPages } from './pages'
import { readBody } from './read-body'
import { answerWallet } from './wallet-door'

const callsCleaningMs = 5 * 60_000
const stopTimeoutMs = 20_000
const idleCheckMs = 100
const bonusExpiryMs = 15_000
const reportsFoldMs = 5_000
const campaignsMs = 2_000
const ordersMs = 30_000

async function main(): Promise<void> {
  const settings = env()
  const isDevelopment = process.argv.includes('--dev')
  // In development the wallet goes through Next's route, so that a change of its code is picked up; the bench asks for
  // that route to measure it.
  const isFastLane = !isDevelopment && !process.argv.includes('--wallet-through-next')
  const servePage = await openPages(settings.PORT, isDevelopment)

  const server = createServer((request, response) => {
    // While the server stops, an answered connection is closed: a busy caller would keep it, and us, for ever.
    if (!server.listening) response.shouldKeepAlive = false
    if (isFastLane && isWallet(request.url)) {
      void serveWallet(request, response)
      return
    }
    if (isLiveStream(request)) {
      void serveLive(request, response)
      return
    }
    servePage(request, response)
  })
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 65_000
  server.on('error', (error: NodeJS.ErrnoException) => {
    const words =
      error.code === 'EADDRINUSE' ? `Port ${settings.PORT} is busy: set PORT to a free one.` : error.message
    process.stderr.write(`${words}\n`)
    process.exit(1)
  })
  // In demo mode secrets and log-ins are known to all, so nobody but this machine gets in.
  server.listen(settings.PORT, settings.isDemo ? '127.0.0.1' : undefined, () => {
    process.stdout.write(`portal ready on ${settings.PUBLIC_URL}\n`)
    process.send?.('ready')
  })
  const timers = [
    keepCatalogFresh(settings.FEED_REFRESH_MINUTES),
    keepBonusesTimely(),
    keepCallsShort(),
    keepReportsFresh(),
    keepCampaignsGoing(),
    keepOrdersMoving(),
  ]
  stopOnSignal(server, timers)
}

/** Records of calls past their time go, a few at a time. */
function keepCallsShort(): NodeJS.Timeout {
  const clean = () => {
    forgetOldCalls().catch((error: unknown) => log().error({ err: error }, 'old calls were not deleted'))
  }
  return setInterval(clean, callsCleaningMs)
}

function isWallet(url: string | undefined): boolean {
  return url === '/api/wallet' || url?.startsWith('/api/wallet?') === true
}

async function serveWallet(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await answerWallet({
    method: request.method ?? '',
    address: callerOf(request),
    header: (name) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value.join(',') : (value ?? null)
    },
    readBody: (bytesMax) => readBody(request, bytesMax),
  })
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'content-length': Buffer.byteLength(answer.body),
    ...(answer.status === 405 ? { allow: 'POST' } : {}),
    // What was not read of a refused body must not be taken for the next request.
    ...(answer.status === 413 || answer.status === 403 ? { connection: 'close' } : {}),
  })
  response.end(answer.body)
}

function keepCatalogFresh(minutes: number): NodeJS.Timeout {
  const refresh = () => {
    refreshCatalog()
      .then((refresh) => (refresh.kind === 'failed' ? noteFeedFailure(refresh.why) : undefined))
      .catch((error: unknown) => log().error({ err: error }, 'the catalogue was not refreshed'))
  }
  refresh()
  return setInterval(refresh, minutes * 60_000)
}

function noteFeedFailure(why: string): Promise<void> {
  return noteIncident({ kind: 'feed-failed', subject: 'feed', playerId: null, detail: { why } })
}

/** New journal rows go into the reports; a run that takes longer than the interval is left to end. */
function keepReportsFresh(): NodeJS.Timeout {
  let isFolding = false
  const fold = async () => {
    if (isFolding) return
    isFolding = true
    await foldReports().catch((error: unknown) => log().error({ err: error }, 'the reports were not folded'))
    isFolding = false
  }
  return setInterval(() => void fold(), reportsFoldMs)
}

/** Bonuses whose time has run out end here; until then their money already pays no stakes. */
function keepBonusesTimely(): NodeJS.Timeout {
  return setInterval(() => {
    expireBonuses().catch((error: unknown) => log().error({ err: error }, 'bonuses were not looked through'))
  }, bonusExpiryMs)
}

/** Free rounds begin and expire, lists of players get theirs; a round that is not over is not begun again. */
function keepCampaignsGoing(): NodeJS.Timeout {
  return setInterval(() => {
    workOnCampaigns().catch((error: unknown) => log().error({ err: error }, 'campaigns were not worked on'))
  }, campaignsMs)
}

/** Money orders that a process left authorised are booked, and requests past their time are closed. */
function keepOrdersMoving(): NodeJS.Timeout {
  return setInterval(() => {
    finishOrders().catch((error: unknown) => log().error({ err: error }, 'orders were not looked through'))
  }, ordersMs)
}

/** SIGTERM and Ctrl-C: no new connections, calls under way get their answer, then the process ends. */
function stopOnSignal(server: ReturnType<typeof createServer>, timers: NodeJS.Timeout[]): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    for (const timer of timers) clearInterval(timer)
    setTimeout(() => process.exit(1), stopTimeoutMs).unref()
    dismissAll()
    server.close(() => {
      void flushCalls()
        .then(closeDatabases)
        .finally(() => process.exit(0))
    })
    server.closeIdleConnections()
    // One that was in the middle of a call turns idle later.
    setInterval(() => server.closeIdleConnections(), idleCheckMs).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof SettingsError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exit(1)
})
