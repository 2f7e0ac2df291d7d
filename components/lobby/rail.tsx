'use client'
import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { SectionTitle } from './section-title'
import { useNear } from './use-near'

interface RailProps {
  title: string
  /** Where the rest of it is. */
  href?: string
  /** What stands in it, where that is below what any screen shows at first: it comes when the row is near. */
  below?: 'tiles' | 'cards' | null
  children: ReactNode
}

/** One row of games: swiped by finger, stepped by button, walked by keyboard. */
export function Rail({ title, href, below = null, children }: RailProps) {
  const translate = useTranslations('lobby')
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const isNear = useNear(row, '600px')
  const [isShort, setIsShort] = useState(false)
  useEffect(() => {
    const list = row.current
    if (list === null) return
    const look = () => setIsShort(list.scrollWidth <= list.clientWidth)
    const size = new ResizeObserver(look)
    size.observe(list)
    // The rest of the games comes when the row is near.
    const tiles = new MutationObserver(look)
    tiles.observe(list, { childList: true })
    return () => {
      size.disconnect()
      tiles.disconnect()
    }
  }, [])
  const step = (direction: 1 | -1) =>
    row.current?.scrollBy({ left: direction * row.current.clientWidth * 0.8, behavior: 'smooth' })
  return (
    <section aria-labelledby={id}>
      <header className="mb-3 flex items-center gap-2">
        <div className="mr-auto min-w-0">
          <SectionTitle id={id}>{title}</SectionTitle>
        </div>
        {href && (
          <Link
            prefetch={false}
            href={href}
            aria-label={translate('seeAllOf', { rail: title })}
            className="inline-flex min-h-9 shrink-0 items-center rounded-md px-2 text-accent-ink text-sm hover:bg-raised"
          >
            {translate('seeAll')}
          </Link>
        )}
        <RailStep label={translate('scrollBack')} isNeeded={!isShort} onClick={() => step(-1)}>
          <ChevronLeft aria-hidden className="size-4" />
        </RailStep>
        <RailStep label={translate('scrollOn')} isNeeded={!isShort} onClick={() => step(1)}>
          <ChevronRight aria-hidden className="size-4" />
        </RailStep>
      </header>
      <div
        ref={row}
        className="-mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto overscroll-x-contain px-4 pt-1 pb-2 swiped-row sm:gap-4"
      >
        {below === null || isNear ? children : <span className={clsx('rail-place', below)} />}
      </div>
    </section>
  )
}

interface RailStepProps {
  label: string
  /** False where all games are in sight: the button keeps its place and is not seen. */
  isNeeded: boolean
  onClick: () => void
  children: ReactNode
}

/** For the mouse only: fingers swipe, and the keyboard walks from game to game. */
function RailStep({ label, isNeeded, onClick, children }: RailStepProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      onClick={onClick}
      className={clsx(
        'hidden size-9 shrink-0 items-center justify-center rounded-md border border-line text-muted hover:bg-raised hover:text-ink md:inline-flex',
        !isNeeded && 'invisible',
      )}
    >
      {children}
    </button>
  )
}
