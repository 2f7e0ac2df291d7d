'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { GameFilter } from '@/lib/catalog/search'

interface SearchBoxProps {
  filter: GameFilter
  onChange: (query: string) => void
}

/** A form, so that Enter searches on the server before the scripts are there. */
export function SearchBox({ filter, onChange }: SearchBoxProps) {
  const translate = useTranslations('lobby')
  return (
    <search className="block">
      <form action="/" method="get" onSubmit={(event) => event.preventDefault()} className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-4 my-auto size-5 text-muted"
        />
        <input
          type="search"
          name="q"
          value={filter.query}
          onChange={(event) => onChange(event.target.value)}
          maxLength={60}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={translate('search')}
          placeholder={translate('search')}
          className="min-h-12 w-full rounded-full border border-line-strong bg-surface pr-12 pl-12 text-base placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
        />
        {filter.studioId !== null && <input type="hidden" name="studio" value={filter.studioId} />}
        {filter.tag !== null && <input type="hidden" name="tag" value={filter.tag} />}
        {filter.query !== '' && (
          <button
            type="button"
            aria-label={translate('clear')}
            onClick={() => onChange('')}
            className="absolute inset-y-0 right-1 my-auto inline-flex size-10 items-center justify-center rounded-full text-muted hover:bg-raised hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </form>
    </search>
  )
}
