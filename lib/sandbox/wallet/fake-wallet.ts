/** A tiny wallet for the sandbox's own tests: a real HTTP server whose answers a test chooses. */
import { createServer, type ServerResponse } from 'node:http'

export type SeenCall = { api: string; data: Record<string, unknown> }
type Reply = 'done' | 'hang' | 'unavailable' | 'garbage' | 'other transaction' | number

export type FakeWallet = { url: string; calls: SeenCall[]; stop: () => Promise<void> }

/** Starts it; `decide` says how to reply to the n-th call. */
export async function startFakeWallet(decide: (call: SeenCall, index: number) => Reply): Promise<FakeWallet> {
  const calls: SeenCall[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const call: SeenCall = JSON.parse(text)
    calls.push(call)
    reply(response, call, decide(call, calls.length - 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/api/wallet`,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function reply(response: ServerResponse, call: SeenCall, how: Reply): void {
  if (how === 'hang') return
  if (how === 'unavailable') {
    response.writeHead(503).end('not now')
    return
  }
  if (how === 'garbage') {
    response.end('<html>')
    return
  }
  const transaction = how === 'other transaction' ? 'other' : call.data.transaction_id
  const answer = {
    error_code: typeof how === 'number' ? how : 0,
    error_description: 'ok',
    balance: '90.00000',
    bonus_balance: '5.00000',
    game_token: 'f'.repeat(64),
    ...(transaction === undefined ? {} : { transaction_id: transaction }),
  }
  response.end(JSON.stringify({ api: call.api, success: true, answer }))
}
