'use client'
import { Menu, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { useEffect, useState } from 'react'
import { Logo } from '@/components/shell/logo'
import { type NavEntry, NavList } from './nav-list'

interface NavDrawerProps {
  name: string
  groups: readonly (readonly NavEntry[])[]
}

/** The navigation on a phone: slides in over the page, and closes when a page has been chosen. */
export function NavDrawer({ name, groups }: NavDrawerProps) {
  const [isOpen, setOpen] = useState(false)
  const path = usePathname()
  const translate = useTranslations('office')
  const common = useTranslations('common')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the event
  useEffect(() => setOpen(false), [path])
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger
        aria-label={translate('menu')}
        className="-ml-2 inline-flex size-10 items-center justify-center rounded-md hover:bg-raised md:hidden"
      >
        <Menu aria-hidden className="size-5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col border-line border-r bg-surface shadow-float"
        >
          <div className="flex h-14 items-center justify-between border-line border-b px-3.5">
            <Dialog.Title>
              <Logo name={name} />
            </Dialog.Title>
            <Dialog.Close
              aria-label={common('close')}
              className="inline-flex size-10 items-center justify-center rounded-md hover:bg-raised"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <NavList label={name} groups={groups} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
