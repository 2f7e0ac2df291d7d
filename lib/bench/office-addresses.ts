// The pages of the back office whose speed must not follow the size of the database: one line each. A word in braces is
// something of a player in the middle of the database; add a page here when it is made.

export type Known = Record<
  | 'nickname'
  | 'nicknameStart'
  | 'email'
  | 'player'
  | 'transaction'
  | 'game'
  | 'session'
  | 'call'
  | 'day'
  | 'regular'
  | 'campaign'
  | 'batch'
  | 'grant'
  | 'incident'
  | 'subject'
  | 'staff',
  string
>

const addresses: readonly (readonly [name: string, address: string])[] = [
  ['start', '/admin'],

  ['players', '/admin/players'],
  ['players by nickname', '/admin/players?q={nickname}'],
  ['players by its beginning', '/admin/players?q={nicknameStart}'],
  ['players by e-mail', '/admin/players?q={email}'],
  ['players by id', '/admin/players?q={player}'],
  ['players by transaction', '/admin/players?q={transaction}'],
  ['players by game session', '/admin/players?q={session}'],
  ['players, nobody found', '/admin/players?q=nobody-at-all'],
  ['players last seen', '/admin/players?sort=-seen'],
  ['players by name', '/admin/players?sort=nickname&page=3'],
  ['players of a currency', '/admin/players?currency=EUR&status=active'],
  ['a player', '/admin/players/{player}'],
  ['a regular', '/admin/players/{regular}'],
  ['a regular’s journal', '/admin/players/{regular}/journal'],
  ['a regular’s journal by kind', '/admin/players/{regular}/journal?kind=deposit'],
  ['a regular’s journal by transaction', '/admin/players/{regular}/journal?q={transaction}'],
  ['a regular’s rounds', '/admin/players/{regular}/rounds'],
  ['a regular’s open rounds', '/admin/players/{regular}/rounds?state=open'],
  ['a regular’s bonuses', '/admin/players/{regular}/bonuses'],
  ['a regular’s sessions', '/admin/players/{regular}/sessions'],
  ['a regular’s log-ins', '/admin/players/{regular}/sessions?list=logins'],
  ['a regular’s notes', '/admin/players/{regular}/notes'],
  ['a regular’s notes by words', '/admin/players/{regular}/notes?q=called'],
  ['a regular’s limits', '/admin/players/{regular}/limits'],
  ['a regular’s audit', '/admin/players/{regular}/audit'],

  ['campaigns', '/admin/campaigns'],
  ['campaigns running', '/admin/campaigns?phase=running'],
  ['a campaign', '/admin/campaigns/{campaign}'],
  ['a campaign’s ended grants', '/admin/campaigns/{campaign}?state=ended'],
  ['a campaign’s audience', '/admin/campaigns/{campaign}/audience'],
  ['a batch', '/admin/campaigns/batches/{batch}'],
  ['a batch’s lines by words', '/admin/campaigns/batches/{batch}?q={nickname}'],
  ['a grant', '/admin/campaigns/grants/{grant}'],
  ['approvals', '/admin/approvals'],
  ['approvals, all of a player', '/admin/approvals?state=all&player={nickname}'],
  ['approvals, rejected', '/admin/approvals?state=rejected'],
  ['approval limits', '/admin/approvals/limits'],

  ['performance', '/admin/reports'],
  ['performance by game, a month', '/admin/reports?group=game&preset=30d'],
  ['performance by day, a year', '/admin/reports?group=day&from={yearAgo}&to={today}'],
  ['liability', '/admin/reports/liability'],
  ['returns of games', '/admin/reports/games'],
  ['returns of games, drifting', '/admin/reports/games?drifting=yes'],
  ['open rounds', '/admin/reports/open-rounds'],
  ['large wins', '/admin/reports/large-wins'],
  ['large wins of a player', '/admin/reports/large-wins?player={nickname}&from={yearAgo}&to={today}'],
  ['alterations', '/admin/reports/alterations'],
  ['alterations, a year', '/admin/reports/alterations?from={yearAgo}&to={today}'],
  ['events', '/admin/reports/events'],
  ['events of a player', '/admin/reports/events?player={nickname}&from={yearAgo}&to={today}'],

  ['wallet calls', '/admin/calls'],
  ['calls by transaction', '/admin/calls?q={transaction}'],
  ['calls by player', '/admin/calls?player={nickname}'],
  ['calls by game', '/admin/calls?game={game}'],
  ['calls, refused', '/admin/calls?code=refused'],
  ['calls, slow', '/admin/calls?slower=150'],
  ['calls of a day', '/admin/calls?from={day}T00:00&to={day}T23:59'],
  ['a call', '/admin/calls/{call}'],
  ['incidents', '/admin/incidents'],
  ['incidents, all', '/admin/incidents?state=all&sort=-count'],
  ['incidents of a player', '/admin/incidents?state=all&player={nickname}'],
  ['incidents by subject', '/admin/incidents?state=all&q={subject}'],
  ['an incident', '/admin/incidents/{incident}'],
  ['audit', '/admin/audit'],
  ['audit with readings', '/admin/audit?readings=yes'],
  ['audit about a player', '/admin/audit?subject={player}&readings=yes'],
  ['audit by actor', '/admin/audit?who={staff}'],
  ['audit by action', '/admin/audit?action=player.block'],
  ['audit by words', '/admin/audit?q=ticket'],
  ['audit, no such words', '/admin/audit?q=never-said'],

  ['games', '/admin/games'],
  ['games by rounds', '/admin/games?sort=-rounds'],
  ['a game', '/admin/games/{game}'],
  ['studios', '/admin/games/studios'],
  ['missed searches', '/admin/games/searches'],
  ['staff', '/admin/staff'],
  ['one of the staff', '/admin/staff/{staff}'],
  ['roles', '/admin/roles'],
  ['own profile', '/admin/profile'],
]

/** The addresses with what is known put in. */
export function officeAddresses(known: Known): { name: string; address: string }[] {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const words: Record<string, string> = { ...known, today: day(0), yearAgo: day(365) }
  return addresses.map(([name, address]) => ({
    name,
    address: address.replace(/\{(\w+)\}/g, (_, word: string) => encodeURIComponent(words[word] ?? '')),
  }))
}
