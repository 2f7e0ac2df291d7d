import { useEffect, useState } from 'react'

/** A glance at another tab is not worth a new stream. */
const graceMs = 10_000

/** Whether somebody looks at the page: false once its tab has been hidden for a while. */
export function usePageSeen(): boolean {
  const [isSeen, setIsSeen] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') setIsSeen(true)
      else timer = setTimeout(() => setIsSeen(false), graceMs)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [])
  return isSeen
}
