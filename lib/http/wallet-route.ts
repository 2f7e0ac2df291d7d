import 'server-only'
// The wallet's door where Next serves it. A route handler has no peer address, so it believes only our server entry's
// stamp, or the header that the operator's platform sets (T2).
import { env } from '../env'
import { stampedPeer } from '../peer'
import { answerWallet } from './wallet-door'

/** Answers `POST /api/wallet` in any place Next runs. */
export async function handleWalletRoute(request: Request): Promise<Response> {
  const header = (name: string) => request.headers.get(name)
  const platformHeader = env().WALLET_ADDRESS_HEADER
  const answer = await answerWallet({
    method: request.method,
    address: stampedPeer(header) ?? (platformHeader === undefined ? null : header(platformHeader)),
    header,
    readBody: (bytesMax) => readBody(request, bytesMax),
  })
  const headers = { 'content-type': answer.contentType, ...(answer.status === 405 ? { allow: 'POST' } : {}) }
  return new Response(answer.body, { status: answer.status, headers })
}

async function readBody(request: Request, bytesMax: number): Promise<Buffer | null> {
  if (request.body === null) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.length
    if (bytes > bytesMax) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
