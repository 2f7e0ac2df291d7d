'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import { type GameFilter, tags } from '@/lib/catalog/search'
import type { Studio } from '@/lib/catalog/types'
import { filterAddress } from './filter-address'

interface FilterChipsProps {
  filter: GameFilter
  studios: (Studio & { count: number })[]
  onChoose: (filter: GameFilter) => void
}

/** Tags and studios as links: each is an address of its own, and works before the scripts are there. */
export function FilterChips({ filter, studios, onChoose }: FilterChipsProps) {
  const translate = useTranslations('lobby')
  const { query, studioId, tag } = filter
  return (
    <nav
      aria-label={translate('filters')}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [mask-image:linear-gradient(to_right,transparent,black_1rem,black_calc(100%-1.5rem),transparent)] [scrollbar-width:none]"
    >
      <Chip
        filter={{ query, studioId: null, tag: null }}
        isChosen={studioId === null && tag === null}
        onChoose={onChoose}
      >
        {translate('all')}
      </Chip>
      {tags.map((name) => (
        <Chip
          key={name}
          filter={{ query, studioId, tag: tag === name ? null : name }}
          isChosen={tag === name}
          onChoose={onChoose}
        >
          {translate(`tags.${name}`)}
        </Chip>
      ))}
      <span aria-hidden className="my-2 w-px shrink-0 bg-line" />
      {studios.map((studio) => (
        <Chip
          key={studio.id}
          filter={{ query, studioId: studioId === studio.id ? null : studio.id, tag }}
          isChosen={studioId === studio.id}
          onChoose={onChoose}
        >
          {studio.title} <span className="figures text-xs opacity-70">{studio.count}</span>
        </Chip>
      ))}
    </nav>
  )
}

interface ChipProps {
  /** What is chosen after a press. */
  filter: GameFilter
  isChosen: boolean
  onChoose: (filter: GameFilter) => void
  children: ReactNode
}

function Chip({ filter, isChosen, onChoose, children }: ChipProps) {
  const choose = (event: MouseEvent) => {
    const wantsNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
    if (wantsNewTab) return
    event.preventDefault()
    onChoose(filter)
  }
  return (
    <a
      href={filterAddress(filter)}
      onClick={choose}
      aria-current={isChosen ? 'true' : undefined}
      className={clsx(
        'inline-flex min-h-10 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full border px-4 text-sm transition-colors',
        isChosen
          ? 'border-transparent bg-felt font-semibold text-on-felt'
          : 'border-line text-muted hover:border-line-strong hover:text-ink',
      )}
    >
      {children}
    </a>
  )
}
