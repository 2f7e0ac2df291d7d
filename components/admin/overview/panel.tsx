import { clsx } from 'clsx'
import Link from 'next/link'
import { type ReactNode, useId } from 'react'

interface PanelProps {
  title: ReactNode
  /** The page that shows all of it. */
  href: string
  /** The words of the way there. */
  more: string
  /** Its height when it is full: what comes later pushes nothing. */
  className: string
  children: ReactNode
}

/** A part of the start page: a few lines of another page and the way to that page. */
export function Panel({ title, href, more, className, children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={clsx('flex min-w-0 flex-col rounded-md border border-line bg-surface p-4', className)}
    >
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h2 id={id} className="min-w-0 font-medium">
          {title}
        </h2>
        <Link href={href} className="shrink-0 text-accent-ink text-xs underline-offset-4 hover:underline">
          {more}
        </Link>
      </header>
      {children}
    </section>
  )
}

/** What stands in a panel that has nothing to show. */
export function PanelEmpty({ children }: { children: ReactNode }) {
  return <p className="grid grow place-content-center px-4 py-6 text-center text-muted">{children}</p>
}
