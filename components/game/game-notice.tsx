import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface GameNoticeProps {
  title: string
  text: string
  /** The ways on. */
  children: ReactNode
}

/** Stands where the game would be and says in plain words why it is not there. */
export function GameNotice({ title, text, children }: GameNoticeProps) {
  return (
    <div
      role="alert"
      className="flex min-h-0 flex-1 flex-col items-center justify-center gap-3 overflow-y-auto p-6 text-center"
    >
      <CircleAlert aria-hidden className="size-9 text-accent-ink" strokeWidth={1.5} />
      <h2 className="font-semibold text-xl">{title}</h2>
      <p className="max-w-md text-muted">{text}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">{children}</div>
    </div>
  )
}
