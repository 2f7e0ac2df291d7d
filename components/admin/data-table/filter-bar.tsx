'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { buttonClass } from '@/components/ui/button'
import { FilterControl } from './filter-control'
import type { DataFilter } from './types'
import type { TableAddress } from './use-table-address'

interface FilterBarProps {
  filters: readonly DataFilter[]
  address: TableAddress
}

/** Filters of a table. Lists, dates and switches act at once, texts on Enter; without scripts it is a plain form. */
export function FilterBar({ filters, address }: FilterBarProps) {
  const translate = useTranslations('office.table')
  const form = useRef<HTMLFormElement>(null)
  const apply = () => {
    if (form.current === null) return
    const data = new FormData(form.current)
    address.go(
      address.to(
        Object.fromEntries(filters.map(({ name }) => [name, String(data.get(address.nameOf(name)) ?? '')])),
      ),
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply()
  }
  const own = [...filters.map(({ name }) => name), 'after', 'page'].map(address.nameOf)
  const others = [...address.all].filter(([name]) => !own.includes(name))
  const isFiltered = filters.some(({ name }) => address.params.has(name))
  const cleared = address.to(Object.fromEntries(filters.map(({ name }) => [name, null])))
  return (
    // Both are only meaning: the controls stand in the table's own row, beside what else is there.
    <search className="contents">
      <form ref={form} onSubmit={submit} className="contents">
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filters.map((filter) => (
          <FilterControl
            // The address may change without us (back, clear): the control begins anew from it.
            key={`${filter.name}:${address.params.get(filter.name) ?? ''}`}
            filter={filter}
            name={address.nameOf(filter.name)}
            value={address.params.get(filter.name) ?? ''}
            apply={apply}
          />
        ))}
        <button type="submit" className={`${buttonClass('secondary', 'small')} min-h-9`}>
          <Search aria-hidden className="size-3.5" />
          {translate('apply')}
        </button>
        {isFiltered && (
          <a href={cleared} onClick={address.follow} className={`${buttonClass('quiet', 'small')} min-h-9`}>
            <X aria-hidden className="size-3.5" />
            {translate('clear')}
          </a>
        )}
      </form>
    </search>
  )
}
