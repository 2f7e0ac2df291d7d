import type { ReactNode } from 'react'

interface PageHeadProps {
  title: ReactNode
  /** One sentence about what this page is for. */
  text?: ReactNode
  /** Badges beside the title. */
  badges?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
}

/** The head of a page of the back office. */
export function PageHead({ title, text, badges, actions }: PageHeadProps) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 grow basis-80">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="font-semibold text-xl [overflow-wrap:anywhere]">{title}</h1>
          {badges}
        </div>
        {text && <p className="mt-1 max-w-prose text-muted">{text}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
