import { csvResponse } from '@/app/csv-response'
import { roles } from '@/lib/auth/auth'
import { exportPermissions } from '@/lib/backoffice/backoffice'
import { permissionLines, readRolesQuery } from '../roles-query'

/** Who may what as CSV, the page's search: a line for each permission, "yes" under the roles that hold it. */
export async function GET(request: Request): Promise<Response> {
  const query = readRolesQuery(Object.fromEntries(new URL(request.url).searchParams))
  const lines = await permissionLines(await exportPermissions(query), query)
  const columns = ['permission', 'area', 'what', ...roles]
  return csvResponse('roles', columns, lines, ({ permission, group, words, holders }) => [
    permission,
    group,
    words,
    ...roles.map((role) => (holders.includes(role) ? 'yes' : '')),
  ])
}
