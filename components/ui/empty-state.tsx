import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  Icon?: LucideIcon
  title: ReactNode
  children?: ReactNode
  /** The way on: a link or a button. */
  action?: ReactNode
}

/** What a list shows when it has nothing: why, and what to do next. */
export function EmptyState({ Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-line border-dashed px-6 py-12 text-center">
      {Icon && <Icon aria-hidden className="size-8 text-muted" strokeWidth={1.5} />}
      <p className="font-semibold">{title}</p>
      {children && <p className="max-w-prose text-muted text-sm">{children}</p>}
      {action}
    </div>
  )
}
