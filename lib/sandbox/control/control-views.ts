/** What the control page asks for. The page imports these types, so they must not need anything from Node. */
import type { FaultSwitch } from '../faults/fault-switches'
import type { LoadView } from '../load/load-views'
import type { PendingView } from '../wallet/pending-calls'

export type ControlState = {
  walletUrl: string
  portalUrl: string
  faultsOn: FaultSwitch[]
  pending: PendingView[]
  load: LoadView['state']
  /** Games that are open with the operator's wallet. */
  games: {
    userId: string
    game: string
    gameCode: number
    currency: string
    openedAt: string
    balance: { cash: string; bonus: string }
    isBusy: boolean
  }[]
}
