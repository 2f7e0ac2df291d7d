import type { ReactNode } from 'react'

interface AuthFrameProps {
  title: ReactNode
  text?: ReactNode
  children: ReactNode
  /** What stands under the panel: the way to the sister page. */
  footer?: ReactNode
}

/** The quiet page around log-in, registration and password forms. */
export function AuthFrame({ title, text, children, footer }: AuthFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6 px-4 py-10 sm:py-16">
      <header className="flex flex-col gap-2">
        <h1 className="font-semibold text-3xl">{title}</h1>
        {text && <p className="text-muted">{text}</p>}
      </header>
      <div className="rounded-lg border border-line bg-surface p-5 shadow-card sm:p-7">{children}</div>
      {footer && <p className="text-center text-muted text-sm">{footer}</p>}
    </div>
  )
}

export const textLink = 'font-medium text-accent-ink underline underline-offset-4 hover:no-underline'
