import { z } from 'zod'
import { checkPlayerList } from '@/lib/backoffice/backoffice'
import { listBytesMax } from '@/lib/campaigns/rules-csv'
import { env } from '@/lib/env'

const query = z.object({ identity: z.uuid(), name: z.string().max(200).default('') })

/** The dry run of a list of players: its text is the body. Answers with the batch to look at, or with what is wrong. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const origin = request.headers.get('origin')
  const isOwn =
    origin !== null &&
    [new URL(env().PUBLIC_URL).host, request.headers.get('host')].includes(new URL(origin).host)
  if (!isOwn) return new Response(null, { status: 403 })
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return Response.json({ fault: 'failed' }, { status: 400 })
  const { id } = await params
  const text = await readText(request)
  if (text === null) return Response.json({ fault: 'too-large' }, { status: 413 })
  const { identity, name } = asked.data
  const result = await checkPlayerList({ campaignId: id, text, fileName: name, identity })
  return Response.json(result.ok ? { batch: String(result.batchId) } : { fault: result.reason })
}

/** Null as soon as the body is larger than a list may be. */
async function readText(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.byteLength
    if (bytes > listBytesMax) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
