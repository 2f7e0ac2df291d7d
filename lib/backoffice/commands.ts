import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { database } from '../db/client'
import { writeBetsStopped } from './store'

const reasonMax = 200

/** The operator's switch: no bets are taken while it is on; wins, refunds and free rounds are still booked (R4, R5). */
export async function setBetsStopped(isStopped: boolean, typed: string): Promise<void> {
  const staff = await requireStaff('bets.stop')
  const reason = typed.trim().slice(0, reasonMax)
  const address = await requestAddress()
  await database().$transaction(async (tx) => {
    if (!(await writeBetsStopped(tx, isStopped))) return
    await insertAudit(tx, {
      actor: staff.id,
      action: isStopped ? 'bets.stop' : 'bets.resume',
      subject: 'bets',
      ...(reason === '' ? {} : { reason }),
      before: { betsStopped: !isStopped },
      after: { betsStopped: isStopped },
      address,
    })
  })
}
