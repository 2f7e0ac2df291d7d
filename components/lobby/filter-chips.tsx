'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import { type GameFilter, isMark, marks } from '@/lib/catalog/filter'
import { emptyFilter, filterAddress, type Home } from './filter-address'
import { isPlainPress } from './plain-press'

interface FilterChipsProps {
  filter: GameFilter
  home: Home
  /** The operator's own. */
  tags: readonly string[]
  onChoose: (filter: GameFilter) => void
}

/** What a game must have, as links: each is an address of its own, and works before the scripts are there. */
export function FilterChips({ filter, home, tags, onChoose }: FilterChipsProps) {
  const translate = useTranslations('lobby')
  const { query } = filter
  const nameOf = (tag: string) => (isMark(tag) ? translate(`tags.${tag}`) : tag.replaceAll('-', ' '))
  const isAll = filter.tags.length === 0 && filter.lines === null && filter.studioId === home.studioId
  // A tag that the address names and the operator has dropped can still be taken off.
  const offered = [...new Set([...marks, ...tags, ...filter.tags])]
  return (
    <nav aria-label={translate('filters')} className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 swiped-row">
      <Chip
        filter={{ ...emptyFilter(home), query, sort: filter.sort }}
        home={home}
        isChosen={isAll}
        onChoose={onChoose}
      >
        {translate('all')}
      </Chip>
      {offered.map((tag) => {
        const isChosen = filter.tags.includes(tag)
        const next = isChosen ? filter.tags.filter((one) => one !== tag) : [...filter.tags, tag]
        return (
          <Chip
            key={tag}
            filter={{ ...filter, tags: next }}
            home={home}
            isChosen={isChosen}
            onChoose={onChoose}
          >
            {nameOf(tag)}
          </Chip>
        )
      })}
    </nav>
  )
}

interface ChipProps {
  /** What is chosen after a press. */
  filter: GameFilter
  home: Home
  isChosen: boolean
  onChoose: (filter: GameFilter) => void
  children: ReactNode
}

function Chip({ filter, home, isChosen, onChoose, children }: ChipProps) {
  const choose = (event: MouseEvent) => {
    if (!isPlainPress(event)) return
    event.preventDefault()
    onChoose(filter)
  }
  return (
    <a
      href={filterAddress(filter, home)}
      onClick={choose}
      aria-current={isChosen ? 'true' : undefined}
      className={clsx(
        'inline-flex min-h-10 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full border px-4 text-sm transition-colors',
        isChosen
          ? 'border-accent-ink bg-felt font-semibold text-on-felt'
          : 'border-line text-muted hover:border-line-strong hover:text-ink',
      )}
    >
      {children}
    </a>
  )
}
