'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ReasonDialog } from '../reason-dialog'
import type { DeskAction } from './desk-action'
import { PagePick, useGameSelection } from './game-selection'
import { useDeskAction } from './use-desk-action'

interface BulkBarProps {
  action: DeskAction
  /** Offered while a tag is typed. */
  tags: readonly string[]
  tagLengthMax: number
}

/** What can be done to the chosen games together. */
export function BulkBar({ action, tags, tagLengthMax }: BulkBarProps) {
  const translate = useTranslations('games')
  const { chosen, clear } = useGameSelection()
  const { state, isPending, run, told } = useDeskAction(action)
  const [tag, setTag] = useState('')
  const id = useId()
  const codes = [...chosen].join(',')
  const isEmpty = chosen.size === 0
  const command = (name: string, values: Record<string, string> = {}) => ({
    disabled: isEmpty || isPending,
    size: 'small' as const,
    variant: 'secondary' as const,
    onClick: () =>
      run({ do: name, codes, ...values }, (next) => {
        if (next.kind === 'done' && 'tag' in values) setTag('')
      }),
  })
  const hide: DeskAction = async (before, form) => {
    const next = await action(before, form)
    if (next.kind === 'done') told(next)
    return next
  }
  return (
    <div
      role="toolbar"
      aria-label={translate('select.count', { count: chosen.size })}
      className="mb-4 flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-3 py-2"
    >
      <PagePick />
      <span className="figures mx-1 text-muted text-sm" aria-live="polite">
        {translate('select.count', { count: chosen.size })}
      </span>
      {isEmpty ? (
        <Button size="small" variant="secondary" disabled>
          {translate('commands.hide')}
        </Button>
      ) : (
        <ReasonDialog
          words={translate('commands.hide')}
          text={translate('commands.hideText', { count: chosen.size })}
          action={hide}
          values={{ do: 'hide', codes }}
        />
      )}
      <Button {...command('show')}>{translate('commands.show')}</Button>
      <Button {...command('feature')}>{translate('commands.feature')}</Button>
      <Button {...command('unfeature')}>{translate('commands.unfeature')}</Button>
      <span className="flex flex-wrap items-center gap-2">
        <input
          aria-label={translate('commands.tagField')}
          placeholder={translate('commands.tagField')}
          title={translate('commands.tagHint', { max: tagLengthMax })}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
          list={id}
          maxLength={tagLengthMax}
          autoComplete="off"
          className="min-h-8 w-32 rounded-md border border-line-strong bg-canvas px-2.5 text-sm"
        />
        <datalist id={id}>
          {tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Button {...command('tag', { tag })}>{translate('commands.addTag')}</Button>
        <Button {...command('untag', { tag })}>{translate('commands.removeTag')}</Button>
      </span>
      {!isEmpty && (
        <Button size="small" variant="quiet" onClick={clear}>
          {translate('select.clear')}
        </Button>
      )}
      <p
        role="status"
        className={state.kind === 'fault' ? 'w-full text-danger text-sm' : 'w-full text-sm empty:hidden'}
      >
        {state.kind === 'start' ? '' : state.words}
      </p>
    </div>
  )
}
