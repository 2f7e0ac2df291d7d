'use client'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type GameFilter, type LineRange, lineRanges, sorts } from '@/lib/catalog/filter'
import type { LobbyStudio } from '@/lib/catalog/lobby'
import type { Home } from './filter-address'

interface GridControlsProps {
  filter: GameFilter
  home: Home
  studios: readonly Pick<LobbyStudio, 'id' | 'title' | 'count'>[]
  onChoose: (filter: GameFilter) => void
}

/** Studio, paylines and order, beside the games they change. The device's own lists: good on every screen. */
export function GridControls({ filter, home, studios, onChoose }: GridControlsProps) {
  const translate = useTranslations('lobby')
  const ranges = Object.keys(lineRanges) as LineRange[]
  return (
    <div className="grid w-full auto-cols-fr grid-flow-col gap-2 sm:flex sm:w-auto">
      {home.studioId === null && studios.length > 1 && (
        <Choice
          label={translate('studio')}
          value={filter.studioId === null ? '' : String(filter.studioId)}
          options={[
            ['', translate('everyStudio')],
            ...studios.map(({ id, title, count }): [string, string] => [String(id), `${title} (${count})`]),
          ]}
          onChange={(value) => onChoose({ ...filter, studioId: value === '' ? null : Number(value) })}
        />
      )}
      <Choice
        label={translate('lines')}
        value={filter.lines ?? ''}
        options={[
          ['', translate('anyLines')],
          ...ranges.map((range): [string, string] => [range, translate(`lineRanges.${range}`)]),
        ]}
        onChange={(value) => onChoose({ ...filter, lines: ranges.find((range) => range === value) ?? null })}
      />
      <Choice
        label={translate('sort')}
        value={filter.sort ?? ''}
        options={[
          ['', translate(filter.query.trim() === '' ? 'sorts.ours' : 'sorts.best')],
          ...sorts.map((sort): [string, string] => [sort, translate(`sorts.${sort}`)]),
        ]}
        onChange={(value) => onChoose({ ...filter, sort: sorts.find((sort) => sort === value) ?? null })}
      />
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <span className="relative inline-flex min-w-0 max-w-48">
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={clsx(
          'min-h-10 w-full appearance-none truncate rounded-full border bg-canvas pr-8 pl-3.5 text-sm',
          value === '' ? 'border-line text-muted hover:border-line-strong' : 'border-accent-ink text-ink',
        )}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name} className="bg-surface text-ink">
            {text}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted"
      />
    </span>
  )
}
