'use client'
import { History, Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { GameFilter } from '@/lib/catalog/filter'
import type { Home } from './filter-address'

interface SearchBoxProps {
  filter: GameFilter
  home: Home
  onChange: (query: string) => void
  /** Somebody is about to search. */
  onNear: () => void
  /** From the field down to what was found. */
  onDown: () => void
  recent: readonly string[]
  /** Null forgets all. */
  onForget: (query: string | null) => void
}

/** A form, so that Enter searches on the server before the scripts are there. "/" leads here from anywhere. */
export function SearchBox({ filter, home, onChange, onNear, onDown, recent, onForget }: SearchBoxProps) {
  const translate = useTranslations('lobby')
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const jump = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', jump)
    return () => document.removeEventListener('keydown', jump)
  }, [])

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && filter.query !== '') {
      event.preventDefault()
      onDown()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      if (filter.query === '') field.current?.blur()
      onChange('')
    }
  }
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false)
  }
  const take = (query: string) => {
    onChange(query)
    field.current?.focus()
  }

  return (
    <search className="relative block" onFocus={() => setIsOpen(true)} onBlur={leave}>
      <form
        action={home.path}
        method="get"
        onSubmit={(event) => {
          event.preventDefault()
          onDown()
        }}
        className="relative"
      >
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-4 my-auto size-5 text-muted"
        />
        <input
          ref={field}
          type="search"
          name="q"
          value={filter.query}
          onChange={(event) => onChange(event.target.value)}
          onFocus={onNear}
          onPointerEnter={onNear}
          onKeyDown={press}
          maxLength={60}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={translate('search')}
          aria-keyshortcuts="/"
          placeholder={translate('search')}
          className="min-h-12 w-full rounded-full border border-line-strong bg-surface pr-12 pl-12 text-base placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
        />
        {filter.studioId !== home.studioId && (
          <input type="hidden" name="studio" value={filter.studioId ?? ''} />
        )}
        {filter.tags.map((tag) => (
          <input key={tag} type="hidden" name="tag" value={tag} />
        ))}
        {filter.query !== '' && (
          <button
            type="button"
            aria-label={translate('clear')}
            onClick={() => take('')}
            className="absolute inset-y-0 right-1 my-auto inline-flex size-10 items-center justify-center rounded-full text-muted hover:bg-raised hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        )}
      </form>
      {isOpen && filter.query === '' && recent.length > 0 && (
        <RecentSearches searches={recent} onTake={take} onForget={onForget} />
      )}
    </search>
  )
}

interface RecentSearchesProps {
  searches: readonly string[]
  onTake: (query: string) => void
  onForget: (query: string | null) => void
}

function RecentSearches({ searches, onTake, onForget }: RecentSearchesProps) {
  const translate = useTranslations('lobby.recent')
  return (
    <section
      aria-label={translate('title')}
      className="absolute inset-x-0 top-full z-30 mt-2 rounded-lg border border-line-strong bg-surface p-2 shadow-float"
    >
      <header className="flex items-center justify-between pb-1 pl-3 text-muted text-xs">
        <span>{translate('title')}</span>
        <button
          type="button"
          onClick={() => onForget(null)}
          className="min-h-8 rounded-sm px-3 hover:bg-raised hover:text-ink"
        >
          {translate('clear')}
        </button>
      </header>
      <ul>
        {searches.map((query) => (
          <li key={query} className="flex items-center">
            <button
              type="button"
              onClick={() => onTake(query)}
              className="flex min-h-10 min-w-0 flex-1 items-center gap-3 rounded-sm px-3 text-left text-sm hover:bg-raised"
            >
              <History aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="truncate">{query}</span>
            </button>
            <button
              type="button"
              aria-label={translate('forget', { query })}
              onClick={() => onForget(query)}
              className="inline-flex size-10 items-center justify-center rounded-sm text-muted hover:bg-raised hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
