'use client'
import { Keyboard } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Key } from './key'
import type { NavEntry } from './nav-list'
import { focusSearch, isTyping, letterOf, moveToRow } from './page-keys'

const secondKeyMs = 1500

/** "/" goes to the search, "g" and a letter to a section, "j" and "k" along the rows, "?" tells of them. Not while somebody types. */
export function Shortcuts({ entries }: { entries: readonly NavEntry[] }) {
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  const translate = useTranslations('office.shortcuts')
  useEffect(() => {
    let waitsUntil = 0
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      const letter = letterOf(event)
      const section = Date.now() < waitsUntil && entries.find(({ shortcut }) => shortcut === letter)
      waitsUntil = letter === 'g' ? Date.now() + secondKeyMs : 0
      if (section) router.push(section.href)
      else if (letter === '?') setOpen(true)
      else if (letter === '/') focusSearch()
      else if (!moveToRow(letter)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [entries, router])
  const own: [string[], string][] = [
    [['/'], translate('search')],
    [['j', 'k'], translate('rows')],
    [['Enter'], translate('open')],
    [['Esc'], translate('close')],
    [['?'], translate('help')],
  ]
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
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5 text-sm sm:grid-cols-[auto_1fr_auto_1fr]">
        {own.map(([keys, words]) => (
          <Entry key={words} keys={keys} words={words} />
        ))}
        {entries.map(({ shortcut, href, words }) => (
          <Entry key={href} keys={['g', shortcut]} words={words} />
        ))}
      </dl>
    </Dialog>
  )
}

function Entry({ keys, words }: { keys: string[]; words: string }) {
  return (
    <div className="contents">
      <dt className="flex gap-1">
        {keys.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: g may come twice
          <Key key={place}>{one}</Key>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  )
}
