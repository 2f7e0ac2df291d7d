import { type RefObject, useCallback, useEffect, useState } from 'react'

/**
 * Full screen of an element. Where the browser has none for elements (iPhone), `isFull` alone says that the page
 * should give the game all its room.
 */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [isFull, setIsFull] = useState(false)
  useEffect(() => {
    const follow = () => setIsFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [])

  const toggle = useCallback(async () => {
    if (document.fullscreenElement !== null) return document.exitFullscreen()
    if (isFull) return setIsFull(false)
    try {
      if (!document.fullscreenEnabled || !element.current) throw new Error('no full screen here')
      await element.current.requestFullscreen({ navigationUI: 'hide' })
    } catch {
      setIsFull(true)
    }
  }, [element, isFull])
  return { isFull, toggle }
}
