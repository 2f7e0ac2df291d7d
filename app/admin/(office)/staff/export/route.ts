import { csvResponse } from '@/app/csv-response'
import { exportStaff } from '@/lib/backoffice/backoffice'
import { readStaffQuery } from '../staff-query'

const columns = [
  'email',
  'role',
  'active',
  'second_factor',
  'temporary_password',
  'locked_until',
  'since',
  'last_login',
]

/** The people of the page's search as CSV, by e-mail. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readStaffQuery(Object.fromEntries(new URL(request.url).searchParams))
  const people = await exportStaff({ text: filters.q, role: filters.role, state: filters.state })
  return csvResponse('staff', columns, people, (person) => [
    person.email,
    person.role,
    person.isActive ? 'yes' : 'no',
    person.isEnrolled ? 'yes' : 'no',
    person.mustChangePassword ? 'yes' : 'no',
    person.lockedUntil?.toISOString() ?? '',
    person.createdAt.toISOString(),
    person.lastLoginAt?.toISOString() ?? '',
  ])
}
