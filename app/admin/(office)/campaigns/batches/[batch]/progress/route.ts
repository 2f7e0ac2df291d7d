import { batchProgress } from '@/lib/backoffice/backoffice'

/** How far a batch is, for the page that waits for it. */
export async function GET(_: Request, { params }: { params: Promise<{ batch: string }> }): Promise<Response> {
  const progress = await batchProgress((await params).batch)
  return progress === null ? new Response(null, { status: 404 }) : Response.json(progress)
}
