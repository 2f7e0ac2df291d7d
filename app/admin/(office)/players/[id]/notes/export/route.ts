import { csvResponse } from '@/app/csv-response'
import { exportNotes } from '@/lib/backoffice/backoffice'
import { readNotesQuery } from '../notes-query'

/** The notes of the page's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { filters } = readNotesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const notes = await exportNotes((await params).id, filters)
  return csvResponse('notes', ['time', 'by', 'note'], notes, ({ createdAt, author, text }) => [
    createdAt.toISOString(),
    author,
    text,
  ])
}
