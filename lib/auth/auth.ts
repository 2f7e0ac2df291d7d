// Who is asking. Other rooms and pages come in here: the player or member of staff behind a request, checked against
// a session row each time; passwords; and the slowing down of guesses. next-auth is known in this folder only.
import 'server-only'

export { closePlayerSession, currentPlayer, openPlayerSession, requirePlayer } from './player-session'
export { requestAddress } from './request-address'
export { safeReturnPath } from './return-path'
export type { CurrentPlayer, CurrentStaff, PlayerStatus, Role } from './types'
