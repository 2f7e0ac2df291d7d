import { useTranslations } from 'next-intl'

/** A bar for each day; the same figures as words for who cannot see them. */
export function RoundsByDay({ days }: { days: readonly { day: string; rounds: number }[] }) {
  const translate = useTranslations('games.page')
  const most = Math.max(...days.map(({ rounds }) => rounds))
  if (most <= 0) return <p className="mt-4 text-muted text-sm">{translate('nothing')}</p>
  return (
    <figure className="mt-4">
      <figcaption className="mb-2 text-muted text-xs">{translate('byDay')}</figcaption>
      <ol className="flex h-24 items-end gap-0.5">
        {days.map(({ day, rounds }) => (
          <li
            key={day}
            title={translate('day', { day, rounds })}
            className="flex h-full min-w-0 flex-1 items-end"
          >
            <span className="sr-only">{translate('day', { day, rounds })}</span>
            <span
              aria-hidden
              className="w-full rounded-t-xs bg-accent"
              style={{ height: rounds === 0 ? '1px' : `${Math.max(3, (rounds / most) * 100)}%` }}
            />
          </li>
        ))}
      </ol>
      <p aria-hidden className="figures mt-1 flex justify-between text-muted text-xs">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </p>
    </figure>
  )
}
