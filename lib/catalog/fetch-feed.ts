import 'server-only'
import { FeedError } from './feed'

const timeoutMs = 10_000
const feedBytesMax = 32 * 1024 * 1024

/** The feed's text from the integrator. Throws `FeedError`, in words for the operator, when it cannot be had. */
export async function fetchFeed(integratorUrl: string, operatorId: number): Promise<string> {
  const command = JSON.stringify({ api: 'ls-games-by-operator-id-get', operator_id: String(operatorId) })
  const address = `${integratorUrl}/frontendsrv/apihandler.api?cmd=${encodeURIComponent(command)}`
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'application/json' },
      cache: 'no-store',
    })
    if (!response.ok) throw new FeedError(`The feed answered ${response.status}.`)
    return await readBody(response)
  } catch (error) {
    if (error instanceof FeedError) throw error
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    throw new FeedError(
      isLate ? `The feed took more than ${timeoutMs / 1000} s.` : 'The feed cannot be reached.',
      {
        cause: error,
      },
    )
  }
}

/** Reads no more than the limit, whatever length the answer claims to have. */
async function readBody(response: Response): Promise<string> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength
    if (bytes > feedBytesMax) {
      await reader.cancel()
      throw new FeedError(`The feed is larger than ${feedBytesMax} bytes.`)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
