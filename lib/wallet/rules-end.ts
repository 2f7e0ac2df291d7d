import { book, emptyRow, incidentOf, refuse } from './answers'
import type { EndCommand } from './commands'
import { capWin, payGrant, positive } from './rules-credit'
import type { Decision, State, WalletState } from './types'

/**
 * F4: the grant ends and pays once: its win less what its freeRounds credits already paid, capped by the campaign.
 * The end of a grant that was only offered counts as its activation (F3); a withdrawn one is refused (F2).
 */
export function decideEnd(state: State, command: EndCommand, wallet: WalletState): Decision {
  const { grant } = state
  if (command.currency !== wallet.currency) return refuse(state, command, 'wrong-currency')
  if (grant === null || grant.playerId !== command.userId || grant.currency !== command.currency) {
    return refuse(state, command, 'grant-unknown')
  }
  if (grant.state !== 'offered' && grant.state !== 'active') {
    const incident = incidentOf('end-of-withdrawn-grant', command, {
      state: grant.state,
      win: command.win.toString(),
    })
    return refuse(state, command, 'grant-withdrawn', { incident })
  }
  const { pay, incident } = capWin(command, grant, positive(command.win.minus(grant.paid)))
  const row = { ...emptyRow(command, state, wallet), gameCode: grant.gameCode, grantId: grant.id }
  const { paid, effects } = payGrant(state, row, grant, pay)
  return book(
    state,
    command,
    wallet,
    [paid],
    { ...effects, endGrant: { id: grant.id, win: command.win } },
    incident,
  )
}
