// What the game's frame may say to this page. The game is of another origin and may post anything to anybody.
import { isRecord } from '@/components/shapes'

/** What our own page inside the frame says when the player wants to go home. */
export const leaveMessage = { type: 'croupier:leave' } as const

/**
 * What a message asks of the play page; null for everything that is not ours: only a page of our own origin is heard,
 * and of it only what has exactly this shape.
 */
export function readFrameMessage(
  message: { origin: string; data: unknown },
  ownOrigin: string,
): 'leave' | null {
  if (message.origin !== ownOrigin) return null
  const { data } = message
  const isLeave = isRecord(data) && data.type === leaveMessage.type && Object.keys(data).length === 1
  return isLeave ? 'leave' : null
}
