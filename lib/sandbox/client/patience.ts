import type { BalanceAnswer } from '../play/play-answers'
import type { Problem } from '../play/purse'
import { ask } from './api'
import { say } from './boot'
import { pause } from './dom'
import type { Hud } from './hud'

const slowMs = 4000
const askEveryMs = 1000
const asksMax = 900

/** Calls back when something takes longer than people expect; the answer calls it off. */
export function whenSlow(act: () => void): () => void {
  const timer = setTimeout(act, slowMs)
  return () => clearTimeout(timer)
}

/** After a problem that ends by itself: shows the balance until everything has arrived, and then says so. */
export async function awaitArrival(session: string, hud: Hud, problem: Problem | null): Promise<void> {
  const arrived =
    problem?.key === 'winOnItsWay' ? 'winArrived' : problem?.key === 'stakeReturning' ? 'stakeArrived' : null
  if (arrived === null) return
  const told = hud.message.textContent
  for (let asked = 0; asked < asksMax; asked++) {
    await pause(askEveryMs)
    const answer = await ask<BalanceAnswer>('balance', { session })
    if (answer && !answer.ok) return
    if (!answer?.isSettled) continue
    // A round that runs meanwhile shows the balance itself.
    if (document.body.dataset.state === 'ready') hud.showBalance(answer.balance)
    if (hud.message.textContent === told) hud.say(say(arrived))
    return
  }
}
