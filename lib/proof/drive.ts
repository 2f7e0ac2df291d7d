// Does to the real system what a history says, and notes what came back and when.
import { cancelGrant } from '../bonus/bonus'
import { database } from '../db/client'
import { endSession } from '../launch/launch'
import { Money } from '../money/money'
import type { Post } from '../testing/wire'
import { changeStatus, endBonus, move } from '../wallet/wallet'
import type { Action, Control, Happened, Observed } from './action'
import { at } from './model-state'
import type { Planned, PlannedPhase } from './plan'
import type { ProofWorld } from './proof-world'
import { resolve } from './resolve'
import { bodyOf, readAnswer } from './wire-call'

export interface Driver {
  world: ProofWorld
  /** The processes; each client has one, and changes it with every call. */
  posts: Post[]
  names: string
}

/** Lets a phase's clients act at once, each of them waiting for its own answers. */
export async function drivePhase(driver: Driver, phase: PlannedPhase): Promise<Happened[]> {
  let tick = 0
  const happened: Happened[] = []
  const act = async (planned: Planned, post: Post) => {
    const action = resolve(driver.world.state, planned, driver.names)
    tick += 1
    const sentAt = tick
    const observed = await perform(driver.world, action, post)
    tick += 1
    happened.push({ action, observed, sentAt, answeredAt: tick })
  }
  await Promise.all(
    phase.map(async (client, number) => {
      for (const [turn, planned] of client.entries()) {
        await act(planned, at(driver.posts, (number + turn) % driver.posts.length))
      }
    }),
  )
  return happened.sort((a, b) => a.sentAt - b.sentAt)
}

async function perform(world: ProofWorld, action: Action, post: Post): Promise<Observed> {
  try {
    if ('token' in action) return { answer: readAnswer(action, await post(bodyOf(action))) }
    return { answer: { returned: await performControl(world, action) } }
  } catch (error) {
    return { answer: { fault: String(error) } }
  }
}

async function performControl(world: ProofWorld, action: Control): Promise<unknown> {
  const { state } = world
  switch (action.kind) {
    case 'status':
      return changeStatus(at(state.players, action.player).id, action.status, {
        reason: 'proof',
        actor: 'proof',
      })
    case 'end-session':
      return endSession(at(state.sessions, action.session).gameToken, 'test')
    case 'stop-bets':
      return setStop(action.stopped)
    case 'maximum-bet':
      await database().currency.update({ where: { code: action.currency }, data: { maxBet: action.amount } })
      return null
    case 'end-bonus':
      return endBonus(ownerOf(world, action.wallet), action.to, 'proof')
    case 'move': {
      const owner = ownerOf(world, action.wallet)
      const { identity } = action
      const cash = Money.of(action.cash, owner.currency)
      const bonus = Money.of(action.bonus, owner.currency)
      return (await move('deposit', owner, { cash, bonus, identity, reason: 'proof' })).ok
    }
    case 'grant':
      return newGrant(world, action)
    case 'withdraw':
      return cancelGrant(BigInt(action.grant))
  }
}

async function setStop(betsStopped: boolean): Promise<null> {
  await database().setting.update({ where: { id: 1 }, data: { betsStopped } })
  return null
}

function ownerOf({ state }: ProofWorld, number: number): { playerId: string; currency: string } {
  const { player, currency } = at(state.wallets, number)
  return { playerId: at(state.players, player).id, currency }
}

async function newGrant({ state }: ProofWorld, grant: Control & { kind: 'grant' }): Promise<number> {
  const { currency, winTo, maxWin } = grant
  const row = await database().freeRoundGrant.create({
    data: {
      playerId: at(state.players, grant.player).id,
      currency,
      gameCode: BigInt(grant.game),
      count: 15,
      bet: 5,
      lines: 10,
      mpl: 2,
      cp: '1.00',
      winTo,
      maxWin,
      expiresAt: grant.isPastExpiry ? new Date(Date.now() - 60_000) : null,
    },
  })
  return Number(row.id)
}
