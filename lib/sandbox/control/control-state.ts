import { listWalletSessions } from '../play/play-sessions'
import type { ControlContext } from './control-routes'
import type { ControlState } from './control-views'

/** Everything the page shows beside the calls themselves. */
export function describeState({ settings, services, load }: ControlContext): ControlState {
  return {
    walletUrl: settings.walletUrl,
    portalUrl: settings.portalOrigins[0] ?? '',
    faultsOn: services.faults.list(),
    pending: services.pending.list(),
    load: load.view().state,
    games: listWalletSessions().map((session) => ({
      userId: session.userId,
      game: session.game.title,
      gameCode: session.game.code,
      currency: session.currency,
      openedAt: new Date(session.openedAt).toISOString(),
      balance: session.purse.balance(),
      isBusy: session.isBusy,
    })),
  }
}
