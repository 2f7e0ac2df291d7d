import { csvResponse } from '@/app/csv-response'
import { exportStudios } from '@/lib/backoffice/backoffice'
import { readStudiosQuery } from '../studios-query'

const columns = ['id', 'studio', 'shown_as', 'hidden', 'place', 'games']

/** The studios of the page's search as CSV, in its order. */
export async function GET(request: Request): Promise<Response> {
  const { filters, sort } = readStudiosQuery(Object.fromEntries(new URL(request.url).searchParams))
  const studios = await exportStudios({ ...filters, sort })
  return csvResponse('studios', columns, studios, (studio) => [
    String(studio.id),
    studio.title,
    studio.deskTitle ?? '',
    studio.isHidden ? 'yes' : 'no',
    studio.deskPosition === null ? '' : String(studio.deskPosition),
    String(studio.games),
  ])
}
