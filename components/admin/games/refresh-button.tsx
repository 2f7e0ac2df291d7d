'use client'
import { clsx } from 'clsx'
import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { DeskAction } from './desk-action'
import { useDeskAction } from './use-desk-action'

/** Reads the feed now and says how it went. */
export function RefreshButton({ action }: { action: DeskAction }) {
  const translate = useTranslations('games.feed')
  const { state, isPending, run } = useDeskAction(action)
  const words = isPending ? translate('refreshing') : state.kind === 'start' ? '' : state.words
  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      <p
        role="status"
        className={clsx(
          'text-sm empty:hidden',
          state.kind === 'fault' && !isPending ? 'text-danger' : 'text-muted',
        )}
      >
        {words}
      </p>
      <Button size="small" variant="secondary" isBusy={isPending} onClick={() => run({})}>
        {!isPending && <RefreshCw aria-hidden className="size-4" />}
        {translate('refresh')}
      </Button>
    </div>
  )
}
