import { csvResponse } from '@/app/csv-response'
import { exportCampaigns } from '@/lib/backoffice/backoffice'
import { readCampaignsQuery } from '../campaigns-query'

const columns = [
  'id',
  'name',
  'state',
  'games',
  'currency',
  'count',
  'bet',
  'lines',
  'mpl',
  'cp',
  'win_to',
  'wagering',
  'max_win',
  'starts_at',
  'ends_at',
  'players',
  'waiting',
  'offered',
  'active',
  'ended',
  'expired',
  'cancelled',
  'rounds_played',
  'paid_cash',
  'paid_bonus',
  'paid_test_players',
]

/** The campaigns of the page's search as CSV. */
export async function GET(request: Request): Promise<Response> {
  const { query } = readCampaignsQuery(Object.fromEntries(new URL(request.url).searchParams))
  return csvResponse('campaigns', columns, await exportCampaigns(query), (line) => {
    const { campaign, phase, figures } = line
    const states = (['waiting', 'offered', 'active', 'ended', 'expired', 'cancelled'] as const).map((state) =>
      String(figures.states[state] ?? 0),
    )
    return [
      String(campaign.id),
      campaign.name,
      phase,
      campaign.games.join(' '),
      campaign.currency,
      String(campaign.count),
      String(campaign.bet),
      String(campaign.lines),
      String(campaign.mpl),
      campaign.cp.toString(),
      campaign.winTo,
      String(campaign.wagering),
      campaign.maxWin?.toString() ?? '',
      campaign.startsAt?.toISOString() ?? '',
      campaign.endsAt?.toISOString() ?? '',
      String(figures.players),
      ...states,
      String(figures.rounds),
      figures.cash.toString(),
      figures.bonus.toString(),
      figures.test.toString(),
    ]
  })
}
