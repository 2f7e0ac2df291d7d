'use client'
import { type ReactNode, useEffect, useRef } from 'react'

interface TabRowProps {
  label: string
  /** The key of the current tab: another one comes into view. */
  current: string
  children: ReactNode
}

/** Tabs in a row that scrolls on a narrow screen, to where the current one is. The links are list items. */
export function TabRow({ label, current, children }: TabRowProps) {
  const row = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is the event
  useEffect(() => {
    const nav = row.current
    const tab = nav?.querySelector<HTMLElement>('[aria-current]')
    if (!nav || !tab) return
    nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2
  }, [current])
  return (
    <nav ref={row} aria-label={label} className="relative mb-5 overflow-x-auto border-line border-b">
      <ul className="flex gap-1">{children}</ul>
    </nav>
  )
}
