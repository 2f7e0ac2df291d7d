'use client'
import { clsx } from 'clsx'
import { useTableAddress } from '../data-table/use-table-address'

interface ChoicesProps {
  label: string
  /** The name in the address. */
  name: string
  options: readonly { value: string; label: string }[]
  /** Null: none of them. */
  current: string | null
  /** Leave the address when something is chosen. */
  clears?: readonly string[]
}

/** A few choices of which one holds, as links that can be shared. */
export function Choices({ label, name, options, current, clears = [] }: ChoicesProps) {
  const address = useTableAddress()
  const cleared = Object.fromEntries(clears.map((one) => [one, null]))
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1" aria-busy={address.isPending}>
      <span className="mr-1 text-muted text-xs">{label}</span>
      {options.map(({ value, label: words }) => (
        <a
          key={value}
          href={address.to({ ...cleared, [name]: value })}
          onClick={address.follow}
          aria-current={value === current ? 'true' : undefined}
          className={clsx(
            'inline-flex min-h-8 items-center rounded-md border px-2.5',
            value === current
              ? 'border-transparent bg-felt font-medium text-on-felt'
              : 'border-line text-muted hover:bg-raised hover:text-ink',
          )}
        >
          {words}
        </a>
      ))}
    </nav>
  )
}
