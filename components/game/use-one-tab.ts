import { useCallback, useEffect, useRef, useState } from 'react'

/** Opening a game ends its older session (L3): the tab that had it should say so instead of failing at the next spin. */
export function useOneTab(game: string, isEnabled: boolean) {
  const [isElsewhere, setIsElsewhere] = useState(false)
  const channel = useRef<BroadcastChannel>(undefined)
  useEffect(() => {
    if (!isEnabled || !('BroadcastChannel' in globalThis)) return
    const opened = new BroadcastChannel('croupier-game')
    channel.current = opened
    opened.onmessage = (event: MessageEvent<unknown>) => {
      if (event.data === game) setIsElsewhere(true)
    }
    return () => opened.close()
  }, [game, isEnabled])
  /** Tells the other tabs that the game is here now. */
  const claim = useCallback(() => {
    setIsElsewhere(false)
    channel.current?.postMessage(game)
  }, [game])
  return { isElsewhere, claim }
}
