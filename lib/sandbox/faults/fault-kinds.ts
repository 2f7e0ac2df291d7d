/** The faults that the sandbox can make. The control page shows this list, so it must not need anything from Node. */

export const operations = [
  'auth',
  'debit',
  'credit',
  'rollback',
  'get-features',
  'activate-features',
  'update-features',
  'end-features',
] as const
export type Operation = (typeof operations)[number]

export const faultIds = [
  'drop-answer',
  'delay',
  'late',
  'send-twice',
  'wrong-order',
  'rollback-after-success',
  'retry-hour',
  'wrong-currency',
  'stale-token',
  'feed-down',
  'feed-hangs',
  'feed-empty',
  'feed-broken',
  'feed-other-shape',
  'feed-huge',
  'icons-missing',
  'game-page-hangs',
  'game-page-fails',
  'game-page-refused',
  'always-win',
  'always-lose',
] as const
export type FaultId = (typeof faultIds)[number]

export type FaultKind = {
  id: FaultId
  group: 'calls' | 'pages' | 'luck'
  title: string
  /** What the sandbox does. */
  does: string
  /** What a good wallet, or a good portal, does about it. */
  good: string
  /** Which operations it can strike; empty where it is not about calls. */
  operations: readonly Operation[]
  /** Those it strikes when nothing else is said. */
  usual: readonly Operation[]
  /** Settings it reads, with their usual values. */
  delayMs?: number
  minutes?: number
}

const money = ['debit', 'credit', 'rollback'] as const
const paid = ['debit', 'credit', 'rollback', 'end-features'] as const

export const faultKinds: readonly FaultKind[] = [
  {
    id: 'drop-answer',
    group: 'calls',
    title: 'Drop the answer',
    does: 'The wallet answers, and the sandbox acts as if nothing came back: it sends the same call again, three times in all. A debit that stays unknown is then rolled back; a credit is sent until it is known.',
    good: 'Gives its first answer again for the same transaction and books nothing twice.',
    operations,
    usual: ['debit'],
  },
  {
    id: 'delay',
    group: 'calls',
    title: 'Send late',
    does: 'The sandbox holds the call back before sending it. The player waits.',
    good: 'Books it when it comes. The player is told that it takes longer.',
    operations,
    usual: ['debit'],
    delayMs: 10_000,
  },
  {
    id: 'late',
    group: 'calls',
    title: 'Deliver after giving up',
    does: 'The call is stuck in the network: the sandbox gives up on it at once, tries again or rolls back, and the stuck copy is delivered later.',
    good: 'Answers the late copy as a repeat, or with 8 when it was rolled back meanwhile. It is never booked a second time.',
    operations: money,
    usual: ['debit'],
    delayMs: 10_000,
  },
  {
    id: 'send-twice',
    group: 'calls',
    title: 'Send twice at once',
    does: 'Two copies of the same call leave in the same moment; both answers are compared.',
    good: 'Books one and answers both alike.',
    operations,
    usual: ['debit', 'credit'],
  },
  {
    id: 'wrong-order',
    group: 'calls',
    title: 'Wrong order',
    does: 'For debit: its rollback is sent before it. For credit: the win is sent before the stake it belongs to.',
    good: 'Answers such a rollback with 7 and the debit after it with 8. A win without a stake is booked all the same.',
    operations: ['debit', 'credit'],
    usual: ['debit'],
  },
  {
    id: 'rollback-after-success',
    group: 'calls',
    title: 'Roll back after success',
    does: 'The debit was answered well; then the game breaks down and its stake is rolled back.',
    good: 'Gives back exactly what the debit took, cash to cash and bonus to bonus, once.',
    operations: ['debit'],
    usual: ['debit'],
  },
  {
    id: 'retry-hour',
    group: 'calls',
    title: 'Retry for an hour',
    does: 'A queue is stuck: after the round the call is sent again and again for an hour, with growing pauses, also across restarts of both sides. See “Being sent again” under Calls, where it can be stopped.',
    good: 'Gives the first answer every time, word for word.',
    operations: paid,
    usual: ['debit'],
    delayMs: 1_000,
    minutes: 60,
  },
  {
    id: 'wrong-currency',
    group: 'calls',
    title: 'Wrong currency',
    does: 'The call names another currency than the session has. A win or a rollback that was refused for it is sent again rightly.',
    good: 'Refuses with error 1, books nothing, and remembers nothing against the transaction.',
    operations,
    usual: ['debit'],
  },
  {
    id: 'stale-token',
    group: 'calls',
    title: 'Stale token',
    does: 'The call carries a token of an earlier session of this player, or one that never was. A win or a rollback that was refused for it is sent again rightly.',
    good: 'Refuses a bet with error 4. Money that is owed it takes on the token of an ended session too.',
    operations,
    usual: ['debit'],
  },
  ...pageFault('feed-down', 'Feed down', 'The games feed answers 500.', 'Keeps the last good catalogue.'),
  ...pageFault(
    'feed-hangs',
    'Feed hangs',
    'The games feed takes the connection and stays silent.',
    'Gives up after a while and keeps the last good catalogue.',
    60_000,
  ),
  ...pageFault(
    'feed-empty',
    'Feed empty',
    'The feed is well formed and has no games.',
    'Keeps the last good catalogue: an empty lobby is never right.',
  ),
  ...pageFault(
    'feed-broken',
    'Feed broken',
    'The feed breaks off in the middle of its JSON.',
    'Keeps the last good catalogue and tells the operator why.',
  ),
  ...pageFault(
    'feed-other-shape',
    'Feed of another shape',
    'The feed is JSON, and one game in ten has fields of the wrong kind.',
    'Leaves out and names the broken games; the others load.',
  ),
  ...pageFault(
    'feed-huge',
    '20,000 games',
    'The feed lists 20,000 games; the added ones can be opened too.',
    'Shows its lobby as quickly as before.',
  ),
  ...pageFault(
    'icons-missing',
    'Icons missing',
    'Every icon answers 404.',
    'Shows a tile with the game’s name.',
  ),
  ...pageFault(
    'game-page-hangs',
    'Game page hangs',
    'The game’s page takes the connection and stays silent.',
    'Notices, says so in plain words and offers to try again.',
    60_000,
  ),
  ...pageFault(
    'game-page-fails',
    'Game page fails',
    'The game’s page answers 500.',
    'Notices, says so in plain words and offers to try again.',
  ),
  ...pageFault(
    'game-page-refused',
    'Game page refused',
    'The connection is cut before the game’s page is answered.',
    'Notices, says so in plain words and offers to try again.',
  ),
  luck('always-win', 'Rounds win', 'Rounds are drawn until they win something.'),
  luck('always-lose', 'Rounds lose', 'Rounds are drawn until they win nothing.'),
]

function pageFault(id: FaultId, title: string, does: string, good: string, delayMs?: number): FaultKind[] {
  const kind = { id, group: 'pages' as const, title, does, good, operations: [], usual: [] }
  return [delayMs === undefined ? kind : { ...kind, delayMs }]
}

function luck(id: FaultId, title: string, does: string): FaultKind {
  const good = 'Nothing to do: this is for those who want to see a certain result.'
  return { id, group: 'luck', title, does, good, operations: [], usual: [] }
}

/** What there is to know about a fault. */
export function kindOf(id: FaultId): FaultKind {
  const kind = faultKinds.find((one) => one.id === id)
  if (!kind) throw new Error(`There is no fault ${id}.`)
  return kind
}

/** "do-debit-user-ingame" is the operation "debit". */
export function operationOf(api: string): Operation | null {
  const name = api.replace(/^do-|-user-ingame$/g, '')
  return operations.find((one) => one === name) ?? null
}
