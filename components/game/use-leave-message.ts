import { useEffect } from 'react'
import { readFrameMessage } from './frame-messages'

/** Calls back when our page inside the game's frame says that the player wants to go home. */
export function useLeaveMessage(leave: () => void): void {
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (readFrameMessage(event, location.origin) === 'leave') leave()
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [leave])
}
