import { csvResponse } from '@/app/csv-response'
import { exportCalls } from '@/lib/backoffice/backoffice'
import { readCallsQuery } from '../calls-query'

const columns = [
  'id',
  'time',
  'method',
  'address',
  'status',
  'code',
  'ms',
  'operation',
  'user_id',
  'transaction_id',
  'game_code',
  'currency',
  'request',
  'answer',
]

/** The calls of the page's search as CSV, oldest first. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readCallsQuery(Object.fromEntries(new URL(request.url).searchParams))
  const calls = await exportCalls(filters)
  return csvResponse('wallet-calls', columns, calls, (call) => [
    String(call.id),
    call.createdAt.toISOString(),
    call.method,
    call.address ?? '',
    String(call.status),
    call.code === null ? '' : String(call.code),
    String(call.ms),
    call.operation ?? '',
    call.userId ?? '',
    call.transactionId ?? '',
    call.gameCode === null ? '' : String(call.gameCode),
    call.currency ?? '',
    call.request,
    call.answer,
  ])
}
