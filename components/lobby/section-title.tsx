import type { ReactNode } from 'react'

/** A headline of the lobby, led by the mark's own diamond. */
export function SectionTitle({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className="flex min-w-0 items-center gap-2.5 font-display text-xl sm:text-2xl">
      <svg viewBox="0 0 8 10" aria-hidden="true" className="h-2.5 w-2 shrink-0 fill-accent-ink">
        <path d="M4 0 8 5 4 10 0 5z" />
      </svg>
      <span className="truncate py-1">{children}</span>
    </h2>
  )
}
