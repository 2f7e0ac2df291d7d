import type { Grant } from '@/lib/campaigns/campaigns'

/** What a file says of a grant. */
export const grantColumns = [
  'id',
  'player_id',
  'nickname',
  'game_code',
  'game',
  'state',
  'count',
  'played',
  'currency',
  'win',
  'paid',
  'batch',
  'given_at',
  'starts_at',
  'activated_at',
  'ended_at',
  'expires_at',
] as const

export const grantCells = (grant: Grant): string[] => [
  String(grant.id),
  grant.playerId,
  grant.nickname,
  String(grant.gameCode),
  grant.gameTitle ?? '',
  grant.state,
  String(grant.count),
  String(grant.played),
  grant.currency,
  grant.win.toString(),
  grant.paid.toString(),
  grant.batchId === null ? '' : String(grant.batchId),
  grant.createdAt.toISOString(),
  grant.startsAt?.toISOString() ?? '',
  grant.activatedAt?.toISOString() ?? '',
  grant.endedAt?.toISOString() ?? '',
  grant.expiresAt?.toISOString() ?? '',
]
