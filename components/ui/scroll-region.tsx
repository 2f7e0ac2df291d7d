import { clsx } from 'clsx'
import type { ReactNode } from 'react'

interface ScrollRegionProps {
  /** Read by screen readers before what is inside. */
  label: string
  className?: string | false
  children: ReactNode
}

const look = 'overflow-x-auto rounded-md border border-line'

/** Scrolls sideways inside itself on a narrow screen, by keyboard too. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={clsx(look, className)}>
      {children}
    </section>
  )
}
