import 'server-only'
import { requireStaff } from '../auth/auth'
import { feedStatus } from '../catalog/catalog'
import { database } from '../db/client'
import { isIncidentState } from './rules-incidents'
import { listIncidents, readBetsStopped } from './store'
import type { IncidentLine } from './types'

const incidentsMax = 50

/** What a person should look at, latest first. */
export async function incidentsOf(playerId?: string): Promise<IncidentLine[]> {
  await requireStaff('incidents.read')
  const rows = await listIncidents(database(), {
    limit: incidentsMax,
    ...(playerId === undefined ? {} : { playerId }),
  })
  return rows.map((row) => ({ ...row, state: isIncidentState(row.state) ? row.state : 'open' }))
}

export async function areBetsStopped(): Promise<boolean> {
  await requireStaff('players.read')
  return readBetsStopped(database())
}

/** How the games feed is doing. */
export async function showFeedStatus(): ReturnType<typeof feedStatus> {
  await requireStaff('players.read')
  return feedStatus()
}
