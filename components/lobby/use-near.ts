import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has come within `distance` of the screen, up or down, since it is there. */
export function useNear(element: RefObject<Element | null>, distance: string): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || element.current === null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true)
      },
      { rootMargin: `${distance} 0px` },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, distance, isNear])
  return isNear
}
