'use client'
import { Eye, Star } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ReasonDialog } from '../reason-dialog'
import type { DeskAction } from './desk-action'
import { useDeskAction } from './use-desk-action'

interface GameActionsProps {
  game: { code: string; title: string; isHidden: boolean; isFeatured: boolean }
  action: DeskAction
}

/** What can be done to one game: put it forward, hide it, show it again. */
export function GameActions({ game: { code, title, isHidden, isFeatured }, action }: GameActionsProps) {
  const translate = useTranslations('games.commands')
  const { state, isPending, run } = useDeskAction(action)
  const words = translate(isFeatured ? 'unfeatureOne' : 'featureOne', { game: title })
  return (
    <div className="flex items-center justify-end gap-1.5">
      {state.kind === 'fault' && (
        <span role="alert" className="text-danger text-xs">
          {state.words}
        </span>
      )}
      <Button
        size="small"
        variant="quiet"
        aria-label={words}
        title={words}
        disabled={isPending}
        onClick={() => run({ do: isFeatured ? 'unfeature' : 'feature', codes: code })}
        className="px-2!"
      >
        <Star
          aria-hidden
          className={isFeatured ? 'size-4 fill-accent text-accent-ink' : 'size-4 text-muted'}
        />
      </Button>
      {isHidden ? (
        <Button
          size="small"
          variant="secondary"
          disabled={isPending}
          onClick={() => run({ do: 'show', codes: code })}
        >
          <Eye aria-hidden className="size-4" />
          {translate('show')}
        </Button>
      ) : (
        <ReasonDialog
          words={translate('hide')}
          text={`${title}: ${translate('hideText', { count: 1 })}`}
          action={action}
          values={{ do: 'hide', codes: code }}
        />
      )}
    </div>
  )
}
