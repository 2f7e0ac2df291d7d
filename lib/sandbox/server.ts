/**
 * The sandbox integrator: feed, icons, games, letters and a page about itself, on one loopback port. It knows the
 * operator only as an HTTP address and shares no code with it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createFaults } from './faults/fault-switches'
import { BadRequest } from './http/read-body'
import { sendJson } from './http/reply'
import { createLoad } from './load/load'
import { answerRequest, type SandboxContext } from './routes'
import { createSceneRuns } from './scenes/scene-runs'
import type { Settings } from './settings'
import { createPendingCalls } from './wallet/pending-calls'
import { openPendingFile } from './wallet/pending-file'
import { createWalletClient } from './wallet/wallet-client'

export type Sandbox = { url: string; stop: () => Promise<void> }

/** Starts listening on 127.0.0.1; rejects with EADDRINUSE when the port is taken. Port 0 takes any free one. */
export async function startSandbox(settings: Settings): Promise<Sandbox> {
  const { walletUrl, operatorId, dataFolder } = settings
  const faults = createFaults()
  const client = createWalletClient({ walletUrl, faults })
  const file = dataFolder === null ? null : openPendingFile(dataFolder)
  const pending = createPendingCalls(client, undefined, file)
  const services = { client, pending, faults, operatorId }
  const scenes = createSceneRuns(services)
  const load = createLoad(services, walletUrl)
  const context: SandboxContext = { settings, services, scenes, load }
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 15_000 }, (request, response) => {
    answerSafely(context, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        load.stop()
        pending.stop()
        server.close(() => resolve())
        server.closeIdleConnections()
        // Rounds under way may finish; what is still open after five seconds is cut.
        setTimeout(() => server.closeAllConnections(), 5000).unref()
      }),
  }
}

/** The one place where failures of a request end. */
function answerSafely(context: SandboxContext, request: IncomingMessage, response: ServerResponse): void {
  answerRequest(context, request, response).catch((error: unknown) => {
    if (error instanceof BadRequest) {
      sendJson(response, error.status, { error: error.message })
      return
    }
    console.error('The sandbox failed to answer.', error)
    if (!response.headersSent) sendJson(response, 500, { error: 'The sandbox failed to answer.' })
    else response.destroy()
  })
}
