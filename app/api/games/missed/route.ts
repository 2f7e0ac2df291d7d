import { z } from 'zod'
import { isOwnPage } from '@/app/api/own-page'
import { requestAddress } from '@/lib/auth/auth'
import { noteMissedSearch } from '@/lib/lobby/lobby'

const bodyLengthMax = 500
const bodySchema = z.object({ query: z.string() })

/** Counts a search that found nothing, for the operator. Whatever becomes of it, the visitor is told the same. */
export async function POST(request: Request): Promise<Response> {
  const text = (await request.text()).slice(0, bodyLengthMax)
  const body = bodySchema.safeParse(readJson(text))
  if (isOwnPage(request) && body.success) await noteMissedSearch(body.data.query, await requestAddress())
  return new Response(null, { status: 204 })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
