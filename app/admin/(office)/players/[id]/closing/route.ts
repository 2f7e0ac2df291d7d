import { previewClosing } from '@/lib/backoffice/backoffice'

/** What closing the account would meet, for the dialog that asks. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return Response.json(await previewClosing((await params).id))
}
