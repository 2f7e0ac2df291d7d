import type { ReactNode } from 'react'

interface FigureProps {
  name: string
  value: ReactNode
  note?: ReactNode
}

/** One number with its name, in a row of such. */
export function Figure({ name, value, note }: FigureProps) {
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line bg-surface px-4 py-3">
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="figures font-semibold text-lg">
        {value}
        {note && <span className="block font-normal text-muted text-xs">{note}</span>}
      </dd>
    </div>
  )
}
