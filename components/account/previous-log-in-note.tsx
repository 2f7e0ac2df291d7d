'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { textLink } from './auth-frame'
import { PreviousLine, type PreviousLogInView } from './previous-line'

/** First the page itself. */
const comesAfterMs = 1000
const shownForMs = 20_000
const seenKey = 'previous-log-in'

/** After a log-in: the one before it, for a while, once in a tab. Does not go while it is being read. */
export function PreviousLogInNote({ previous, session }: { previous: PreviousLogInView; session: string }) {
  const translate = useTranslations('account.previous')
  const [isOpen, setOpen] = useState(false)
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (sessionStorage.getItem(seenKey) === session) return
      sessionStorage.setItem(seenKey, session)
      setOpen(true)
    }, comesAfterMs)
    return () => clearTimeout(timer)
  }, [session])
  useEffect(() => {
    if (!isOpen || isHeld) return
    const timer = setTimeout(() => setOpen(false), shownForMs)
    return () => clearTimeout(timer)
  }, [isOpen, isHeld])
  return (
    <div role="status" className="print:hidden">
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: reading it keeps it; there is nothing to press
        <div
          data-testid="previous-log-in"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="fixed inset-x-3 bottom-[calc(var(--tabs-height)+env(safe-area-inset-bottom)+0.75rem)] z-40 flex items-start gap-3 rounded-md border border-line bg-surface p-4 text-sm shadow-float sm:right-auto sm:max-w-sm md:bottom-4 md:left-4"
        >
          <div className="min-w-0 grow">
            <p className="font-medium">{translate('title')}</p>
            <p className="text-muted">
              <PreviousLine previous={previous} />
            </p>
            <p className="mt-1">
              {translate('notYou')}{' '}
              <Link href="/account/security" className={textLink} onClick={() => setOpen(false)}>
                {translate('check')}
              </Link>
            </p>
          </div>
          <button
            type="button"
            aria-label={translate('close')}
            onClick={() => setOpen(false)}
            className="-m-2 inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      )}
    </div>
  )
}
