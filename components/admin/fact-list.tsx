import type { ReactNode } from 'react'

/** Names and what stands behind them, a line each: a value has all the room that its name leaves. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="flex flex-col gap-2">
      {facts.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-4">
          <dt className="max-w-7/10 shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 text-right [overflow-wrap:anywhere] [&_time]:whitespace-normal">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
