// Every door of the back office, tried by every role: each function asks for its permission itself, before it looks at
// what it was given. A function that is not in the table below fails the test.
import { expect, test, vi } from 'vitest'
import { isAllowed, type Permission } from '../auth/permissions'
import { roles } from '../auth/types'
import { useFreshDatabase } from '../testing/database'
import { actAs, actAsNobody } from '../testing/staff'
import * as backoffice from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const doors = {
  'players.read': [
    'searchPlayers',
    'exportPlayers',
    'playerCurrencies',
    'resolveSearchText',
    'openPlayerFile',
    'limitsOfPlayer',
    'searchBreaks',
    'exportBreaks',
    'searchLimitChanges',
    'exportLimitChanges',
    'searchSessions',
    'exportSessions',
    'searchNotes',
    'exportNotes',
    'searchPlayerAudit',
    'areBetsStopped',
    'showFeedStatus',
    'showPlaying',
    'showNewPlayers',
    'showBeginnings',
  ],
  'players.block': ['setPlayerStatus'],
  'players.sessions': ['endPlayerSessionsNow'],
  'players.credentials': ['givePlayerPassword'],
  'players.notes': ['addPlayerNote'],
  'players.close': ['closePlayer', 'previewClosing', 'reopenPlayer'],
  'players.protect': ['enterBreak', 'enterLimit'],
  'players.exclusions': ['liftPlayerExclusion'],
  'players.test-flag': ['setTestPlayer'],
  'money.read': [
    'walletsOfPlayer',
    'searchJournal',
    'exportJournal',
    'searchRounds',
    'exportRounds',
    'openRoundsOf',
    'searchMoneyOrders',
    'exportMoneyOrders',
  ],
  'money.deposit': [],
  'money.withdraw': [],
  'money.adjust': [],
  'money.approve': ['approveMoney', 'rejectMoney', 'countRequests', 'showRequests'],
  'bonus.read': [
    'searchBonuses',
    'exportBonuses',
    'findGamesForCampaign',
    'searchCampaigns',
    'exportCampaigns',
    'openCampaign',
    'searchCampaignGrants',
    'exportCampaignGrants',
    'openGrant',
    'searchPlayerGrants',
    'exportPlayerGrants',
    'campaignsForPlayer',
    'searchBatches',
    'exportBatches',
    'openBatch',
    'batchProgress',
    'searchBatchLines',
    'exportBatchLines',
  ],
  'bonus.grant': ['giveBonus', 'giveRounds'],
  'bonus.cancel': ['cancelBonus', 'takeGrantBack'],
  'campaigns.manage': [
    'createCampaign',
    'changeCampaign',
    'letCampaignStart',
    'letCampaignStop',
    'takeCampaignBack',
    'campaignFormOptions',
    'studiosToFilter',
    'countCampaignAudience',
    'giveToAudience',
    'checkPlayerList',
    'giveCheckedList',
    'discardList',
    'undoBatch',
  ],
  'reports.read': [
    'showPerformance',
    'exportPerformance',
    'showGameReturns',
    'exportGameReturns',
    'showLiability',
    'exportLiability',
    'showLargeWins',
    'exportLargeWins',
    'showOpenRounds',
    'exportOpenRounds',
    'showAlterations',
    'exportAlterations',
    'showToday',
    'showOldRounds',
    'showEvents',
    'exportEvents',
  ],
  'calls.read': ['searchCalls', 'exportCalls', 'openCall', 'showCallFigures'],
  'reconciliation.manage': [],
  'games.read': [
    'searchGames',
    'exportGames',
    'gameFilters',
    'openGamePage',
    'showFeed',
    'listMissedSearches',
    'exportMissedSearches',
    'searchStudios',
    'exportStudios',
  ],
  'games.manage': ['commandGames', 'commandStudio', 'moveGame', 'refreshGames'],
  'bets.stop': ['setBetsStopped'],
  'settings.read': ['readApprovalLimits', 'exportApprovalLimits'],
  'settings.manage': ['setApprovalLimit'],
  'incidents.read': [
    'searchIncidents',
    'exportIncidents',
    'openIncident',
    'incidentsOf',
    'countOpenIncidents',
    'showOpenIncidents',
  ],
  'incidents.manage': ['assignIncident', 'commentIncident', 'moveIncident'],
  'audit.read': ['searchAudit', 'auditFilters'],
  'audit.export': ['exportAudit'],
  'staff.manage': [
    'listStaff',
    'exportStaff',
    'openStaffFile',
    'inviteStaff',
    'giveStaffRole',
    'giveTemporaryPassword',
    'forgetSecondFactor',
    'letStaffGo',
    'letStaffBack',
    'takeOffLock',
  ],
} as const satisfies Record<Permission, readonly (keyof typeof backoffice)[]>

/** Only who works here; what they reach is their own. */
const own = [
  'openProfile',
  'changeMyPassword',
  'endMySession',
  'renewMyRecoveryCodes',
  'replaceMySecondFactor',
  'withdrawMoney',
  'exportPermissions',
] as const satisfies readonly (keyof typeof backoffice)[]

/** Asks for the permission of the kind of order it is given. */
const orders = { deposit: 'money.deposit', withdrawal: 'money.withdraw', adjustment: 'money.adjust' } as const

/** Nothing to read or change: they reckon with what they are given. */
const reckoning = ['changeInTenths', 'readCode'] as const satisfies readonly (keyof typeof backoffice)[]

const permissions = Object.keys(doors) as Permission[]

/** What a function makes of a call without anything in it. */
async function tryDoor(
  name: string,
  given: readonly unknown[] = [{}, {}],
): Promise<'refused' | 'off to log-in' | 'in'> {
  const door: unknown = Object.entries(backoffice).find(([key]) => key === name)?.[1]
  if (typeof door !== 'function') throw new Error(`${name} is no function`)
  try {
    const answer = await door(...given)
    // A CSV file asks as soon as it is read.
    if (Symbol.asyncIterator in Object(answer)) for await (const _ of answer) break
    return 'in'
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
    if (digest.endsWith(';403')) return 'refused'
    return digest.startsWith('NEXT_REDIRECT') ? 'off to log-in' : 'in'
  }
}

test('every function of the back office is in the table', () => {
  const functions = Object.entries(backoffice).filter(([, value]) => typeof value === 'function')
  const named = [...Object.values(doors).flat(), ...own, ...reckoning, 'orderMoney']
  expect(functions.map(([name]) => name).sort()).toEqual([...named].sort())
})

test.each(roles)('%s: what the role does not hold is refused, whatever is asked for', async (role) => {
  await actAs(role)
  for (const permission of permissions) {
    for (const name of doors[permission]) {
      const seen = await tryDoor(name)
      expect(seen, `${role}, ${name}`).toBe(isAllowed(role, permission) ? 'in' : 'refused')
    }
  }
  for (const [kind, permission] of Object.entries(orders)) {
    const seen = await tryDoor('orderMoney', [{ kind }])
    expect(seen, `${role}, ${kind}`).toBe(isAllowed(role, permission) ? 'in' : 'refused')
  }
  for (const name of own) expect(await tryDoor(name, ['none']), name).toBe('in')
})

test('a stranger is led to the log-in, whatever is asked for', async () => {
  await actAsNobody()
  for (const name of [...Object.values(doors).flat(), ...own])
    expect(await tryDoor(name), name).toBe('off to log-in')
  expect(await tryDoor('orderMoney', [{ kind: 'deposit' }])).toBe('off to log-in')
})
