'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

interface DialogProps {
  title: ReactNode
  description?: ReactNode
  /** Opens the dialog; left out when the caller steers `open` itself. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A window over the page: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, description, trigger, children, ...state }: DialogProps) {
  const translate = useTranslations('common')
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-black/60 backdrop-blur-xs" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto max-h-[90dvh] w-full max-w-lg overflow-y-auto rounded-t-lg border border-line bg-surface p-6 shadow-float sm:inset-0 sm:my-auto sm:h-fit sm:rounded-lg"
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            <Radix.Close
              aria-label={translate('close')}
              className="-m-2 inline-flex size-10 items-center justify-center rounded-md hover:bg-raised"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </div>
          {description && (
            <Radix.Description className="mb-4 text-muted text-sm">{description}</Radix.Description>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
