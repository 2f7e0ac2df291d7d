import { Circle, CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

interface BeginningsCardProps {
  hasGames: boolean
  hasColleagues: boolean
  hasPlayers: boolean
  hasMoney: boolean
  hasPlay: boolean
  /** The pages that the reader may open. */
  maySee: { games: boolean; colleagues: boolean }
}

/** What a new portal needs before its first round, and how far it is. */
export function BeginningsCard({ maySee, ...has }: BeginningsCardProps) {
  const translate = useTranslations('overview.beginnings')
  const steps = [
    { key: 'games', isDone: has.hasGames, href: maySee.games ? '/admin/games' : null },
    { key: 'colleagues', isDone: has.hasColleagues, href: maySee.colleagues ? '/admin/staff' : null },
    { key: 'players', isDone: has.hasPlayers, href: '/admin/players' },
    { key: 'money', isDone: has.hasMoney, href: '/admin/players' },
    { key: 'play', isDone: has.hasPlay, href: null },
  ] as const
  return (
    <Card title={translate('title')}>
      <p className="-mt-2 mb-4 max-w-prose text-muted">{translate('text')}</p>
      <ol className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {steps.map(({ key, isDone, href }) => {
          const Icon = isDone ? CircleCheck : Circle
          return (
            <li key={key} className="flex gap-3">
              <Icon
                role="img"
                aria-label={translate(isDone ? 'done' : 'toDo')}
                className={`mt-0.5 size-4 shrink-0 ${isDone ? 'text-success' : 'text-muted'}`}
              />
              <div className="min-w-0">
                {href === null ? (
                  <span className="font-medium">{translate(`steps.${key}.title`)}</span>
                ) : (
                  <Link
                    href={href}
                    className="font-medium text-accent-ink underline-offset-4 hover:underline"
                  >
                    {translate(`steps.${key}.title`)}
                  </Link>
                )}
                <p className="text-muted">{translate(`steps.${key}.text`)}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
