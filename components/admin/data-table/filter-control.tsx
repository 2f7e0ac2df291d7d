'use client'
import { clsx } from 'clsx'
import { useId } from 'react'
import type { DataFilter } from './types'

interface FilterControlProps {
  filter: DataFilter
  /** In the address. */
  name: string
  value: string
  apply: () => void
}

const control =
  'min-h-9 rounded-md border border-line-strong bg-canvas px-2.5 py-1 text-sm text-ink placeholder:text-muted'

/** One filter: its label above it, small enough that a row of them stays a row. */
export function FilterControl({ filter, name, value, apply }: FilterControlProps) {
  const id = useId()
  if (filter.kind === 'toggle') {
    return (
      <label
        htmlFor={id}
        className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-raised"
      >
        <input
          id={id}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={value === 'yes'}
          onChange={apply}
          className="size-4 accent-accent"
        />
        {filter.label}
      </label>
    )
  }
  const isSearch = filter.kind === 'search'
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', isSearch && 'grow basis-56 sm:max-w-sm')}>
      <label htmlFor={id} className="text-muted text-xs">
        {filter.label}
      </label>
      {filter.kind === 'select' ? (
        <select id={id} name={name} defaultValue={value} onChange={apply} className={`${control} max-w-44`}>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : filter.kind === 'date' ? (
        <input id={id} type="date" name={name} defaultValue={value} onChange={apply} className={control} />
      ) : filter.kind === 'moment' ? (
        // It changes with every figure that is typed: only the button and Enter apply it.
        <input id={id} type="datetime-local" name={name} defaultValue={value} className={control} />
      ) : (
        <input
          id={id}
          type={isSearch ? 'search' : 'text'}
          name={name}
          defaultValue={value}
          placeholder={filter.placeholder}
          maxLength={254}
          autoComplete="off"
          data-office-search={isSearch ? '' : undefined}
          className={clsx(control, isSearch ? 'w-full' : 'w-40')}
        />
      )}
    </div>
  )
}
