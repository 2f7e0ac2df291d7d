// What the game's frame may say to this page. The game is of another origin and may post anything to anybody.
import { z } from 'zod'

const leave = z.strictObject({ type: z.literal('croupier:leave') })

/** What our own page inside the frame says when the player wants to go home. */
export const leaveMessage: z.infer<typeof leave> = { type: 'croupier:leave' }

/**
 * What a message asks of the play page; null for everything that is not ours: only a page of our own origin is heard,
 * and of it only what has exactly this shape.
 */
export function readFrameMessage(
  message: { origin: string; data: unknown },
  ownOrigin: string,
): 'leave' | null {
  if (message.origin !== ownOrigin) return null
  return leave.safeParse(message.data).success ? 'leave' : null
}
