import { csvResponse } from '@/app/csv-response'
import { exportApprovalLimits } from '@/lib/backoffice/backoffice'
import { readLimitsQuery } from '../limits-query'

/** What each role may move alone as CSV: a line for each currency, a column for each role. */
export async function GET(request: Request): Promise<Response> {
  const part = readLimitsQuery(Object.fromEntries(new URL(request.url).searchParams))
  const { currencies, roles, amounts } = await exportApprovalLimits(part)
  return csvResponse('approval-limits', ['currency', ...roles], currencies, (currency) => [
    currency,
    ...roles.map((role) => amounts.get(currency)?.get(role) ?? '0'),
  ])
}
