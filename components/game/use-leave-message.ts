import { useEffect } from 'react'

export const leaveMessage = { type: 'croupier:leave' } as const

/** Calls back when our page inside the game's frame says that the player wants to go home. */
export function useLeaveMessage(leave: () => void): void {
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      // The game is of another origin and may post anything; only a page of ours may send the player away.
      if (event.origin !== location.origin) return
      if (isLeave(event.data)) leave()
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [leave])
}

function isLeave(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === leaveMessage.type
}
