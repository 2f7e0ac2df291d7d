'use client'
import { Keyboard } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { NavEntry } from './nav-list'

const secondKeyMs = 1500
const key = 'rounded-sm border border-line-strong bg-raised px-1.5 py-0.5 font-mono text-xs'

/** "/" goes to the search, "g" and a letter to a section, "?" tells of them. Not while somebody types. */
export function Shortcuts({ entries }: { entries: readonly NavEntry[] }) {
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  const translate = useTranslations('office.shortcuts')
  useEffect(() => {
    let waitsUntil = 0
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const section = Date.now() < waitsUntil && entries.find(({ shortcut }) => shortcut === event.key)
      waitsUntil = event.key === 'g' ? Date.now() + secondKeyMs : 0
      if (section) router.push(section.href)
      else if (event.key === '?') setOpen(true)
      else if (event.key !== '/') return
      else document.querySelector<HTMLInputElement>('[data-office-search]')?.focus()
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [entries, router])
  return (
    <Dialog
      title={translate('title')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          title={translate('title')}
          aria-label={translate('title')}
          className="hidden size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink md:inline-flex"
        >
          <Keyboard aria-hidden className="size-4" />
        </button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5 text-sm">
        <dt>
          <kbd className={key}>/</kbd>
        </dt>
        <dd>{translate('search')}</dd>
        {entries.map(({ shortcut, href, words }) => (
          <div key={href} className="contents">
            <dt>
              <kbd className={key}>g</kbd> <kbd className={key}>{shortcut}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <dt>
          <kbd className={key}>?</kbd>
        </dt>
        <dd>{translate('help')}</dd>
      </dl>
    </Dialog>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null)
  )
}
