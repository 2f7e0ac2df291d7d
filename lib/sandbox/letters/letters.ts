import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { isCrossSite } from '../http/caller'
import { BadRequest, readJson } from '../http/read-body'
import { sendJson, sendPage } from '../http/reply'
import { lettersPage } from '../pages/letters-page'

const letterSchema = z.object({
  to: z.string().min(1).max(320),
  subject: z.string().max(998),
  text: z.string().max(60_000),
  html: z.string().max(60_000).optional(),
})

/** A letter of the portal's demo mode; it goes nowhere but here. */
export type Letter = z.infer<typeof letterSchema> & { id: number; at: string }

const lettersMax = 200
const bodyBytesMax = 64 * 1024
const letters: Letter[] = []
let lastId = 0

/** Takes a letter, or shows those that came. Letters hold sign-in links, so other sites' pages get nothing. */
export async function answerLetters(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method === 'POST' && path === '/letters') {
    if (isCrossSite(request)) throw new BadRequest(403, 'Only programs on this machine may post letters.')
    const letter = letterSchema.safeParse(await readJson(request, bodyBytesMax))
    if (!letter.success) throw new BadRequest(400, 'A letter needs to, subject and text.')
    lastId++
    letters.unshift({ ...letter.data, id: lastId, at: new Date().toISOString() })
    letters.length = Math.min(letters.length, lettersMax)
    return sendJson(response, 201, { id: lastId })
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new BadRequest(405, 'Use GET or POST.')
  if (path === '/letters') return sendPage(response, 200, lettersPage(letters))
  if (path !== '/letters.json') throw new BadRequest(404, 'Nothing is here.')
  if (isCrossSite(request)) throw new BadRequest(403, 'Only the page of this server may ask this.')
  sendJson(response, 200, { letters })
}
