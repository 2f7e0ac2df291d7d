/** What the faults do to feed, icons and game pages. */
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { answerFeed, type FeedFlaw } from '../catalogue/feed'
import type { FaultId } from '../faults/fault-kinds'
import type { Faults } from '../faults/fault-switches'
import { send } from '../http/reply'

const plain = 'text/plain; charset=utf-8'
const json = 'application/json; charset=utf-8'
const flaws: [FaultId, FeedFlaw][] = [
  ['feed-empty', 'empty'],
  ['feed-broken', 'broken'],
  ['feed-other-shape', 'other-shape'],
  ['feed-huge', 'huge'],
]

/** Answers the feed, with the faults that are on. */
export async function sendFeed(
  faults: Faults,
  response: ServerResponse,
  command: string | null,
): Promise<void> {
  if (faults.take('feed-down')) return send(response, 500, plain, 'Internal Server Error')
  const hanging = faults.take('feed-hangs')
  if (hanging) await silence(response, hanging.delayMs)
  if (response.destroyed) return
  const flaw = flaws.find(([fault]) => faults.take(fault) !== null)?.[1] ?? 'none'
  send(response, 200, json, answerFeed(command, flaw))
}

/** Whether a fault has answered, or cut off, the page of a game. */
export async function breakGamePage(
  faults: Faults,
  response: ServerResponse,
  target: { gameCode: number; userId: string },
): Promise<boolean> {
  const hanging = faults.take('game-page-hangs', target)
  if (hanging) {
    await silence(response, hanging.delayMs)
    return response.destroyed
  }
  if (faults.take('game-page-refused', target)) {
    response.destroy()
    return true
  }
  if (!faults.take('game-page-fails', target)) return false
  send(response, 500, plain, 'Internal Server Error')
  return true
}

/** Waits, but no longer than the other side does. */
async function silence(response: ServerResponse, ms: number): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await wait(ms, undefined, { signal: gone.signal, ref: false }).catch(() => {})
}
