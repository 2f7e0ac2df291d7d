import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { isAllowed, logInPlayer, NotAllowedError, type Permission, roles } from '../auth/auth'
import { createPlayerSession } from '../auth/player-session'
import { resolvePlayerSession } from '../auth/resolve-player'
import { database } from '../db/client'
import { Money } from '../money/money'
import { replaceTemporaryPassword } from '../players/players'
import { excludeSelf } from '../safer-play/safer-play'
import { useFreshDatabase } from '../testing/database'
import { become, hire } from '../testing/staff'
import { balanceOf, hash, journalOf, makePlayer, makeSession, type TestPlayer } from '../testing/world'
import { execute } from '../wallet/wallet'
import {
  addPlayerNote,
  approveMoney,
  closePlayer,
  countRequests,
  endPlayerSessionsNow,
  exportJournal,
  givePlayerPassword,
  liftPlayerExclusion,
  limitsOfPlayer,
  openPlayerFile,
  orderMoney,
  rejectMoney,
  reopenPlayer,
  searchBreaks,
  searchPlayers,
  setApprovalLimit,
  setPlayerStatus,
  setTestPlayer,
  showAlterations,
} from './backoffice'

vi.mock('next/headers', async () => (await import('../testing/request')).requestOfNobody)
useFreshDatabase()

const usd = (amount: string) => Money.of(amount, 'USD')
const db = database
const owner = async () => become(await hire('owner'))
const statusOf = async ({ id }: TestPlayer) => (await db().player.findUniqueOrThrow({ where: { id } })).status
const auditOf = async ({ id }: TestPlayer) =>
  (await db().audit.findMany({ where: { subject: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)

function order(player: TestPlayer, kind: 'deposit' | 'withdrawal' | 'adjustment', cash: string) {
  const amount = { cash: usd(cash), bonus: usd('0') }
  return { id: randomUUID(), playerId: player.id, kind, ...amount, reasonCode: 'correction', note: 'a test' }
}

/** Whether a bet of a session is taken; 0 is yes. */
async function bet(player: TestPlayer, gameToken: string): Promise<number> {
  const call = { userId: player.id, tokenHash: hash(gameToken), currency: 'USD', gameCode: 702n }
  const stake = { transactionId: randomUUID(), amount: usd('1'), turnId: null, roundId: null }
  return (await execute({ kind: 'debit', ...call, ...stake })).code
}

describe('who may', () => {
  const commands: [Permission, (player: TestPlayer) => Promise<unknown>][] = [
    ['players.block', ({ id }) => setPlayerStatus(id, 'blocked', 'why')],
    ['players.sessions', ({ id }) => endPlayerSessionsNow(id, 'all', 'why')],
    ['players.credentials', ({ id }) => givePlayerPassword(id, 'why')],
    ['players.notes', ({ id }) => addPlayerNote(id, 'a note')],
    ['players.close', ({ id }) => closePlayer(id, 'why')],
    ['players.close', ({ id }) => reopenPlayer(id, 'why')],
    ['players.exclusions', ({ id }) => liftPlayerExclusion(id, 'why')],
    ['players.test-flag', ({ id }) => setTestPlayer(id, true, 'why')],
    ['money.deposit', (player) => orderMoney(order(player, 'deposit', '1'))],
    ['money.withdraw', (player) => orderMoney(order(player, 'withdrawal', '-1'))],
    ['money.adjust', (player) => orderMoney(order(player, 'adjustment', '1'))],
    ['money.approve', () => approveMoney('nothing', 'why')],
    ['money.approve', () => rejectMoney('nothing', 'why')],
    ['money.approve', () => countRequests()],
    ['settings.manage', () => setApprovalLimit('finance', usd('1000000'), 'why')],
  ]
  test.each(roles)('%s: what the table does not give is refused with nothing done', async (role) => {
    await become(await hire(role))
    const player = await makePlayer({ cash: '5' })
    const refused = commands.filter(([permission]) => !isAllowed(role, permission))
    for (const [permission, command] of refused) {
      await expect(command(player), permission).rejects.toThrow(NotAllowedError)
    }
    expect(await auditOf(player)).toEqual([])
    expect(await statusOf(player)).toBe('active')
    expect(await balanceOf(player)).toEqual(['5.00000', '0.00000'])
    const allowed = commands.filter(([permission]) => isAllowed(role, permission))
    for (const [permission, command] of allowed)
      await expect(command(player), permission).resolves.toBeDefined()
  })

  test('a refusal is answered with 403', () => {
    expect(new NotAllowedError('no').digest).toBe('NEXT_HTTP_ERROR_FALLBACK;403')
  })
})

describe('commands', () => {
  beforeEach(owner)

  test('a block ends games and log-ins with the very next call; lifting it lifts nothing else', async () => {
    const player = await makePlayer({ cash: '10' })
    const { gameToken } = await makeSession(player)
    const token = await createPlayerSession(player.id, { address: '10.0.0.1', userAgent: '' })
    expect(await bet(player, gameToken)).toBe(0)
    expect(await setPlayerStatus(player.id, 'blocked', ' ')).toEqual({ ok: false, reason: 'no-reason' })
    expect(await setPlayerStatus(player.id, 'blocked', 'why')).toEqual({ ok: true })
    expect(await bet(player, gameToken)).not.toBe(0)
    expect(await resolvePlayerSession(token)).toBe('blocked')
    expect(await setPlayerStatus(player.id, 'blocked', 'why')).toEqual({ ok: false, reason: 'not-possible' })
    expect(await setPlayerStatus(player.id, 'active', 'why')).toEqual({ ok: true })
    expect(await resolvePlayerSession(token)).toBe('expired')
    expect(await auditOf(player)).toEqual(['player.block', 'player.unblock'])
  })

  test('neither unblocking nor opening an account again takes a self-exclusion away', async () => {
    const player = await makePlayer()
    await excludeSelf(player.id, 6)
    expect(await setPlayerStatus(player.id, 'active', 'why')).toEqual({ ok: false, reason: 'not-possible' })
    expect(await setPlayerStatus(player.id, 'blocked', 'why')).toEqual({ ok: true })
    expect(await setPlayerStatus(player.id, 'active', 'why')).toEqual({ ok: true })
    expect(await statusOf(player)).toBe('excluded')
    expect(await closePlayer(player.id, 'why')).toEqual({ ok: true })
    expect(await reopenPlayer(player.id, 'why')).toEqual({ ok: true })
    expect(await statusOf(player)).toBe('excluded')
    const changes = await db().audit.findMany({ where: { subject: player.id, action: 'player.reopen' } })
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [{ status: 'closed' }, { status: 'excluded' }],
    ])
  })

  test('closing waits for the money, also when it comes in between; nothing is left half done', async () => {
    const player = await makePlayer({ cash: '5' })
    const rows = await journalOf(player)
    expect(await closePlayer(player.id, 'why')).toEqual({ ok: false, reason: 'money-held' })
    expect([await statusOf(player), await journalOf(player)]).toEqual(['active', rows])
    expect(await orderMoney(order(player, 'withdrawal', '-5'))).toMatchObject({ ok: true })
    const { gameToken } = await makeSession(player)
    expect(await closePlayer(player.id, 'why')).toEqual({ ok: true })
    expect(await bet(player, gameToken)).not.toBe(0)
    expect(await orderMoney(order(player, 'deposit', '1'))).toEqual({ ok: false, reason: 'closed' })
    expect(await reopenPlayer(player.id, 'why')).toEqual({ ok: true })
    expect(await statusOf(player)).toBe('active')
  })

  test('an exclusion is lifted once it is over and not before, with the reason in the audit', async () => {
    const player = await makePlayer()
    await excludeSelf(player.id, 6)
    expect(await liftPlayerExclusion(player.id, ' ')).toEqual({ ok: false, reason: 'no-reason' })
    expect(await liftPlayerExclusion(player.id, 'asked')).toEqual({ ok: false, reason: 'exclusion-holds' })
    expect((await limitsOfPlayer(player.id)).exclusion?.at).toBeInstanceOf(Date)
    const over = { endsAt: new Date(Date.now() - 1000) }
    await db().exclusion.updateMany({ where: { playerId: player.id }, data: over })
    expect(await liftPlayerExclusion(player.id, 'asked by letter')).toEqual({ ok: true })
    expect(await liftPlayerExclusion(player.id, 'again')).toEqual({ ok: false, reason: 'not-possible' })
    expect(await statusOf(player)).toBe('active')
    const rows = await db().audit.findMany({ where: { subject: player.id, action: 'player.lift-exclusion' } })
    expect(rows).toMatchObject([
      { reason: 'asked by letter', before: { status: 'excluded' }, after: { status: 'active' } },
    ])
    const lifted = { kind: '', state: 'lifted', source: '' }
    const newest = { page: 1, sort: { key: 'from', direction: 'desc' } } as const
    const { lines } = await searchBreaks(player.id, lifted, newest)
    expect(lines).toMatchObject([
      { kind: 'self-exclusion', actor: 'player', source: null, liftReason: 'asked by letter' },
    ])
    expect(lines[0]?.liftedBy).toContain('@house.test')
  })

  test('the alterations name who asked, who authorised, why, and what stood before and after', async () => {
    const [asker, second] = [await hire('owner'), await hire('manager')]
    await become(asker)
    await setApprovalLimit('owner', usd('10'), 'for this test')
    const player = await makePlayer({ cash: '5' })
    const wanted = order(player, 'deposit', '20')
    await orderMoney(wanted)
    await become(second)
    await approveMoney(wanted.id, 'checked')
    await become(asker)
    await setApprovalLimit('owner', usd('1000'), 'as before')
    const query = { kind: '', who: '', subject: player.id, preset: '', from: '', to: '' }
    const { lines } = await showAlterations(query, { after: null, direction: 'asc' })
    const names = await db().staff.findMany({ where: { id: { in: [asker, second] } } })
    const nameOf = (email: string | null) => names.find((one) => one.email === email)?.role ?? email
    expect(
      lines.map((line) => [line.action, nameOf(line.who), nameOf(line.authorisedBy), line.reason]),
    ).toEqual([
      ['money.asked', 'owner', null, 'a test'],
      ['money.approved', 'manager', 'manager', 'checked'],
      ['money.deposit', 'owner', 'manager', 'a test'],
    ])
    expect(lines[2]).toMatchObject({ before: { cash: '5.00000' }, after: { cash: '25.00000' } })
    const limits = await showAlterations(
      { ...query, subject: '', kind: 'parameter' },
      { after: null, direction: 'asc' },
    )
    expect(limits.lines.filter(({ action }) => action === 'approval-limit.set').length).toBeGreaterThan(1)
  })

  test('a temporary password opens nothing but the page that replaces it', async () => {
    const player = await makePlayer({ cash: '10' })
    const { gameToken } = await makeSession(player)
    const before = await createPlayerSession(player.id, { address: '10.0.0.1', userAgent: '' })
    const given = await givePlayerPassword(player.id, 'lost it')
    if (!given.ok) throw new Error(given.reason)
    expect(await resolvePlayerSession(before)).toBe('expired')
    expect(await bet(player, gameToken)).not.toBe(0)
    const logIn = await logInPlayer(player.nickname, given.password, '10.0.0.1')
    expect(logIn).toMatchObject({ ok: true, mustChangePassword: true })
    const token = await createPlayerSession(player.id, { address: '10.0.0.1', userAgent: '' })
    expect(await resolvePlayerSession(token)).toBe('new-password')
    const row = await db().player.findUniqueOrThrow({ where: { id: player.id } })
    const who = { ...row, sessionHash: hash(token), sessionSince: new Date() }
    expect(await replaceTemporaryPassword(who, given.password, '10.0.0.1')).toEqual({
      ok: false,
      reason: 'same',
    })
    expect(await replaceTemporaryPassword(who, 'brass-lamp-7-otter', '10.0.0.1')).toEqual({ ok: true })
    expect(await resolvePlayerSession(token)).toMatchObject({ id: player.id })
    const trail = JSON.stringify(
      await db().$queryRaw`select reason, before, after from audit where subject = ${player.id}`,
    )
    expect(trail).not.toContain(given.password)
  })

  test('sessions end one by one or all; another player’s are out of reach', async () => {
    const [player, other] = [await makePlayer({ cash: '9' }), await makePlayer({ cash: '9' })]
    const [one, two] = [await makeSession(player, { gameCode: 702n }), await makeSession(player)]
    const others = await makeSession(other)
    const theirs = await endPlayerSessionsNow(player.id, { game: others.id }, 'why')
    expect(theirs).toEqual({ ok: false, reason: 'nothing' })
    expect(await bet(other, others.gameToken)).toBe(0)
    expect(await endPlayerSessionsNow(player.id, { game: one.id }, 'why')).toEqual({ ok: true })
    expect([(await bet(player, one.gameToken)) === 0, await bet(player, two.gameToken)]).toEqual([false, 0])
    expect(await endPlayerSessionsNow(player.id, 'all', 'why')).toEqual({ ok: true })
    expect(await bet(player, two.gameToken)).not.toBe(0)
  })

  test('notes and the test mark; notes cannot be changed or deleted', async () => {
    const player = await makePlayer()
    expect(await addPlayerNote(player.id, '  ')).toEqual({ ok: false, reason: 'no-note' })
    expect(await addPlayerNote(player.id, 'called twice')).toEqual({ ok: true })
    await expect(db().playerNote.deleteMany({ where: { playerId: player.id } })).rejects.toThrow()
    await expect(db().playerNote.updateMany({ data: { text: 'never' } })).rejects.toThrow()
    expect(await setTestPlayer(player.id, true, 'ours')).toEqual({ ok: true })
    expect(await setTestPlayer(player.id, true, 'ours')).toEqual({ ok: false, reason: 'nothing' })
    expect(await auditOf(player)).toEqual(['player.note', 'player.test-flag'])
  })

  test('limits change for the next order, with what stood before in the audit', async () => {
    await db().staff.updateMany({ data: { isActive: true } })
    expect(await setApprovalLimit('support', usd('1'), 'why')).toEqual({ ok: false, reason: 'role' })
    expect(await setApprovalLimit('owner', usd('3'), 'careful')).toEqual({ ok: true })
    const player = await makePlayer()
    expect(await orderMoney(order(player, 'deposit', '3.01'))).toMatchObject({ order: { state: 'waiting' } })
    expect(await setApprovalLimit('owner', usd('1000'), 'as before')).toEqual({ ok: true })
    const rows = await db().audit.findMany({ where: { action: 'approval-limit.set', reason: 'careful' } })
    expect(rows).toMatchObject([{ before: { amount: '1000.00000' }, after: { amount: '3.00000' } }])
  })

  test('every look at personal data is written down', async () => {
    const player = await makePlayer()
    await openPlayerFile(player.id, 'journal')
    const nothing = { q: '', kind: '', currency: '', game: '', from: '', to: '', refused: '' }
    for await (const _ of await exportJournal(player.id, nothing)) expect(_).toBeDefined()
    expect(await auditOf(player)).toEqual(['player.read', 'player.journal.export'])
    const none = { q: '', status: '', currency: '', from: '', to: '', seenFrom: '', seenTo: '', test: '' }
    const before = await db().audit.count({ where: { action: 'players.read' } })
    await searchPlayers(none, { after: null, sort: 'created', direction: 'desc' })
    expect(await db().audit.count({ where: { action: 'players.read' } })).toBe(before + 1)
  })
})
