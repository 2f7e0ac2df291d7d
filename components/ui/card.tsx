import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

interface CardProps {
  title?: ReactNode
  /** Stands at the right of the title. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** A quiet panel; with a title it is a named region of the page. */
export function Card({ title, action, className, children }: CardProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={clsx('rounded-lg border border-line bg-surface p-5 shadow-card sm:p-6', className)}
    >
      {title && (
        <header className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 id={id} className="font-semibold text-lg">
            {title}
          </h2>
          {action}
        </header>
      )}
      {children}
    </section>
  )
}
