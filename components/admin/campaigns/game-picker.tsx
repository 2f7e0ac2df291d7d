'use client'
import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { controlClass } from '@/components/ui/field'

export interface PickedGame {
  code: string
  title: string
  studio: string
  lines: number
}

interface GamePickerProps {
  picked: PickedGame[]
  onChange: (games: PickedGame[]) => void
  error?: string | false
  isLocked?: boolean
}

const waitMs = 200

/** Games that can play free rounds: found by typing, picked by a press, each sent along as a field of the form. */
export function GamePicker({ picked, onChange, error, isLocked = false }: GamePickerProps) {
  const translate = useTranslations('campaigns.form')
  const id = useId()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const found = useFoundGames(text, isOpen)
  const others = found?.filter(({ code }) => picked.every((one) => one.code !== code)) ?? null
  const pick = (game: PickedGame) => {
    onChange([...picked, game])
    setText('')
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {translate('games')}
      </label>
      {picked.map(({ code }) => (
        <input key={code} type="hidden" name="games" value={code} />
      ))}
      {picked.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {picked.map((game) => (
            <li
              key={game.code}
              className="inline-flex items-center gap-1.5 rounded-md bg-raised py-1 pr-1 pl-2.5 text-sm"
            >
              {game.title}
              {!isLocked && (
                <button
                  type="button"
                  onClick={() => onChange(picked.filter(({ code }) => code !== game.code))}
                  aria-label={translate('removeGame', { title: game.title })}
                  className="inline-flex size-6 items-center justify-center rounded-sm text-muted hover:bg-surface hover:text-ink"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isLocked && (
        <fieldset
          className="relative"
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          <Search aria-hidden className="absolute top-3.5 left-3 size-4 text-muted" />
          <input
            id={id}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onFocus={() => setOpen(true)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (others?.[0] !== undefined) pick(others[0])
            }}
            autoComplete="off"
            placeholder={translate('findGame')}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            className={`${controlClass} pl-9`}
          />
          {isOpen && others !== null && (
            <ul className="absolute inset-x-0 z-20 mt-1 max-h-64 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-float">
              {others.map((game) => (
                <li key={game.code}>
                  <button
                    type="button"
                    onClick={() => pick(game)}
                    className="flex w-full items-baseline justify-between gap-3 rounded-sm px-2.5 py-1.5 text-left text-sm hover:bg-raised"
                  >
                    <span>{game.title}</span>
                    <span className="text-muted text-xs">
                      {game.studio} · {translate('gameLines', { count: game.lines })}
                    </span>
                  </button>
                </li>
              ))}
              {others.length === 0 && (
                <li className="px-2.5 py-1.5 text-muted text-sm">{translate('noGame')}</li>
              )}
            </ul>
          )}
        </fieldset>
      )}
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  )
}

function useFoundGames(text: string, isWanted: boolean): PickedGame[] | null {
  const [found, setFound] = useState<PickedGame[] | null>(null)
  useEffect(() => {
    if (!isWanted) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/admin/campaigns/games?${new URLSearchParams({ q: text })}`, { signal: stop.signal })
        .then((response) => response.json())
        .then(({ games }: { games: PickedGame[] }) => setFound(games))
        .catch(() => {})
    }, waitMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, isWanted])
  return found
}
