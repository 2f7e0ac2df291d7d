import { clsx } from 'clsx'
import type { ReactNode } from 'react'

interface ScrollRegionProps {
  /** Read by screen readers before what is inside. */
  label: string
  className?: string | false
  children: ReactNode
}

// Relative: words for screen readers inside stay inside, where they would widen the page.
const look = 'relative overflow-x-auto rounded-md border border-line'

/** Scrolls sideways inside itself on a narrow screen, by keyboard too. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // A group, no landmark: the card around it is one, often of the same name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={label} tabIndex={0} className={clsx(look, className)}>
      {children}
    </div>
  )
}
