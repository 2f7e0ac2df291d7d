'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { DeskAction } from './desk-action'
import { useDeskAction } from './use-desk-action'

interface PlaceControlProps {
  code: string
  title: string
  place: number | null
  action: DeskAction
}

/** A game's place among those that stand first: a number to type, or a step up or down. */
export function PlaceControl({ code, title, place, action }: PlaceControlProps) {
  const translate = useTranslations('games.place')
  const { state, isPending, run } = useDeskAction(action)
  const [typed, setTyped] = useState(place === null ? '' : String(place))
  useEffect(() => setTyped(place === null ? '' : String(place)), [place])
  const move = (to: string) => run({ code, to })
  if (place === null) {
    return (
      <div className="flex justify-end">
        <Button
          size="small"
          variant="quiet"
          aria-label={translate('give', { game: title })}
          disabled={isPending}
          onClick={() => move('last')}
        >
          {translate('giveShort')}
        </Button>
        <Fault words={state.kind === 'fault' ? state.words : null} />
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed !== String(place)) move(typed.trim() === '' ? 'none' : typed.trim())
  }
  return (
    <form onSubmit={submit} className="flex items-center justify-end gap-0.5" aria-busy={isPending}>
      <input
        aria-label={translate('number', { game: title })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        inputMode="numeric"
        maxLength={3}
        disabled={isPending}
        className="figures min-h-8 w-11 rounded-md border border-line-strong bg-canvas px-1.5 text-right text-sm"
      />
      <Step
        label={translate('up', { game: title })}
        disabled={isPending || place === 1}
        go={() => move('up')}
      >
        <ArrowUp aria-hidden className="size-4" />
      </Step>
      <Step label={translate('down', { game: title })} disabled={isPending} go={() => move('down')}>
        <ArrowDown aria-hidden className="size-4" />
      </Step>
      <Step label={translate('take', { game: title })} disabled={isPending} go={() => move('none')}>
        <X aria-hidden className="size-4" />
      </Step>
      <Fault words={state.kind === 'fault' ? state.words : null} />
    </form>
  )
}

interface StepProps {
  label: string
  disabled: boolean
  go: () => void
  children: ReactNode
}

function Step({ label, disabled, go, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={go}
      className="inline-flex size-7 items-center justify-center rounded-sm text-muted hover:bg-raised hover:text-ink disabled:opacity-40"
    >
      {children}
    </button>
  )
}

function Fault({ words }: { words: string | null }) {
  if (words === null) return null
  return (
    <span role="alert" className="text-danger text-xs">
      {words}
    </span>
  )
}
