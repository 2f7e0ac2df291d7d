import { csvResponse } from '@/app/csv-response'
import { exportSessions, type SessionLine, type SessionList } from '@/lib/backoffice/backoffice'
import { readSessionsAddress } from '../sessions-query'

/** What each file is called and holds, cell by cell. A log-in's token is not in it, nor its hash. */
const files: Record<SessionList, { name: string; cells: Record<string, (line: SessionLine) => string> }> = {
  games: {
    name: 'game-sessions',
    cells: {
      session: ({ key }) => key,
      opened: ({ createdAt }) => createdAt.toISOString(),
      game_code: ({ game }) => String(game?.code ?? ''),
      game: ({ game }) => game?.title ?? '',
      currency: ({ game }) => game?.currency ?? '',
      last_used: ({ lastSeenAt }) => lastSeenAt?.toISOString() ?? '',
      ended: ({ endedAt }) => endedAt?.toISOString() ?? '',
      reason: ({ endReason }) => endReason ?? '',
    },
  },
  logins: {
    name: 'log-ins',
    cells: {
      time: ({ createdAt }) => createdAt.toISOString(),
      address: ({ address }) => address ?? '',
      browser: ({ userAgent }) => userAgent ?? '',
      last_used: ({ lastSeenAt }) => lastSeenAt?.toISOString() ?? '',
      ended: ({ endedAt }) => endedAt?.toISOString() ?? '',
      reason: ({ endReason }) => endReason ?? '',
    },
  },
  failures: {
    name: 'failed-log-ins',
    cells: {
      time: ({ createdAt }) => createdAt.toISOString(),
      address: ({ address }) => address ?? '',
    },
  },
}

/** The sessions, log-ins or failed tries of the page's search as CSV, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { list, filters } = readSessionsAddress(Object.fromEntries(new URL(request.url).searchParams))
  const lines = await exportSessions((await params).id, list, filters)
  const { name, cells } = files[list]
  return csvResponse(name, Object.keys(cells), lines, (line) =>
    Object.values(cells).map((cell) => cell(line)),
  )
}
