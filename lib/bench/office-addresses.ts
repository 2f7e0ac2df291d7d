// The pages of the back office whose speed must not follow the size of the database: one line each. A word in braces is
// something of a player in the middle of the database; add a page here when it is made.

export type Known = Record<
  'nickname' | 'nicknameStart' | 'email' | 'player' | 'transaction' | 'game' | 'session' | 'day',
  string
>

const addresses: readonly (readonly [name: string, address: string])[] = [
  ['players', '/admin'],
  ['players by nickname', '/admin?q={nickname}'],
  ['players by its beginning', '/admin?q={nicknameStart}'],
  ['players by e-mail', '/admin?q={email}'],
  ['players by id', '/admin?q={player}'],
  ['players, nobody found', '/admin?q=nobody-at-all'],
  ['a player', '/admin/players/{player}'],
  ['wallet calls', '/admin/calls'],
  ['calls by transaction', '/admin/calls?q={transaction}'],
  ['calls by player', '/admin/calls?player={nickname}'],
  ['calls by game', '/admin/calls?game={game}'],
  ['calls, refused', '/admin/calls?code=refused'],
  ['calls of a day', '/admin/calls?from={day}T00:00&to={day}T23:59'],
  ['incidents', '/admin/incidents'],
  ['audit', '/admin/audit'],
  ['audit with readings', '/admin/audit?readings=yes'],
  ['audit about a player', '/admin/audit?subject={player}&readings=yes'],
  ['audit by words', '/admin/audit?q=ticket'],
  ['games', '/admin/games'],
  ['games by rounds', '/admin/games?sort=-rounds'],
  ['a game', '/admin/games/{game}'],
  ['staff', '/admin/staff'],
]

/** The addresses with what is known put in. */
export function officeAddresses(known: Known): { name: string; address: string }[] {
  const isKnown = (word: string): word is keyof Known => word in known
  return addresses.map(([name, address]) => ({
    name,
    address: address.replace(/\{(\w+)\}/g, (_, word: string) =>
      encodeURIComponent(isKnown(word) ? known[word] : ''),
    ),
  }))
}
