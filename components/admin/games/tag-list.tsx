'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { DeskAction } from './desk-action'
import { useDeskAction } from './use-desk-action'

interface TagListProps {
  code: string
  tags: readonly string[]
  tagLengthMax: number
  /** Null where the tags may only be read. */
  action: DeskAction | null
}

/** A game's tags on its own page: each can be taken off, a new one added. */
export function TagList({ code, tags, tagLengthMax, action }: TagListProps) {
  const translate = useTranslations('games')
  return (
    <div className="flex flex-col gap-3">
      {tags.length === 0 && <p className="text-muted text-sm">{translate('page.noTags')}</p>}
      {action === null ? (
        <p className="flex flex-wrap gap-1.5">{tags.join(', ')}</p>
      ) : (
        <TagEditor code={code} tags={tags} tagLengthMax={tagLengthMax} action={action} />
      )}
    </div>
  )
}

function TagEditor({ code, tags, tagLengthMax, action }: TagListProps & { action: DeskAction }) {
  const translate = useTranslations('games.commands')
  const { state, isPending, run } = useDeskAction(action)
  const [typed, setTyped] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    run({ do: 'tag', codes: code, tag: typed }, (next) => next.kind === 'done' && setTyped(''))
  }
  return (
    <>
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {tags.map((tag) => (
          <li key={tag} className="inline-flex items-center gap-1 rounded-sm bg-raised py-0.5 pl-2 text-sm">
            {tag}
            <button
              type="button"
              aria-label={translate('removeOneTag', { tag })}
              disabled={isPending}
              onClick={() => run({ do: 'untag', codes: code, tag })}
              className="inline-flex size-6 items-center justify-center rounded-sm text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add} className="flex flex-wrap gap-2">
        <input
          aria-label={translate('tagField')}
          placeholder={translate('tagField')}
          title={translate('tagHint', { max: tagLengthMax })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={tagLengthMax}
          autoComplete="off"
          className="min-h-8 w-40 rounded-md border border-line-strong bg-canvas px-2.5 text-sm"
        />
        <Button type="submit" size="small" variant="secondary" isBusy={isPending}>
          {translate('addTag')}
        </Button>
      </form>
      {state.kind === 'fault' && (
        <p role="alert" className="text-danger text-sm">
          {state.words}
        </p>
      )}
    </>
  )
}
