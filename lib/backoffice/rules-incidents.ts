// The states of an incident and the ways between them.
export const incidentStates = ['open', 'working', 'resolved', 'dismissed'] as const
export type IncidentState = (typeof incidentStates)[number]

const ways: Record<IncidentState, readonly IncidentState[]> = {
  open: ['working', 'resolved', 'dismissed'],
  working: ['open', 'resolved', 'dismissed'],
  resolved: ['open'],
  dismissed: ['open'],
}

/** Where a state may lead. */
export function nextStates(state: IncidentState): readonly IncidentState[] {
  return ways[state]
}

export function isIncidentState(text: string): text is IncidentState {
  return incidentStates.some((state) => state === text)
}

/** The number that an address names; −1, which no incident has, where it names none. */
export function readIncidentId(text: string): bigint {
  return /^\d{1,18}$/.test(text) ? BigInt(text) : -1n
}
