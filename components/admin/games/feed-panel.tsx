import { clsx } from 'clsx'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { Moment } from '../moment'

interface FeedPanelProps {
  at: Date
  games: number
  hidden: number
  noIcon: number
  left: number
  lastAttemptAt: Date | null
  lastSuccessAt: Date | null
  lastError: string | null
  skipped: readonly { game: string; why: string }[]
  leftGames: readonly { code: bigint; title: string; leftFeedAt: Date | null }[]
  refresh: ReactNode
}

/** How the feed is doing: its age, its last error, what it left out and what left it (G1). */
export function FeedPanel(feed: FeedPanelProps) {
  const translate = useTranslations('games.feed')
  const { lastSuccessAt, lastError, skipped, leftGames } = feed
  const isGood = lastSuccessAt !== null && lastError === null
  return (
    <Card title={translate('title')} action={feed.refresh} className="mb-5">
      <div className="flex flex-col gap-4">
        {!isGood && (
          <Alert tone="warning">
            {translate(lastSuccessAt === null ? 'never' : 'failed')}
            {lastError && <p className="mt-1 break-words">{lastError}</p>}
          </Alert>
        )}
        <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 xl:grid-cols-[repeat(5,minmax(0,1fr))_repeat(2,minmax(max-content,1fr))]">
          <Figure name={translate('games')} value={feed.games} />
          <Figure name={translate('hidden')} value={feed.hidden} href="/admin/games?state=hidden" />
          <Figure
            name={translate('noIcon')}
            value={feed.noIcon}
            href="/admin/games?state=no-icon"
            isTrouble
          />
          <Figure name={translate('skipped')} value={skipped.length} isTrouble />
          <Figure name={translate('left')} value={feed.left} href="/admin/games?state=left" />
          <Age name={translate('lastSuccess')} at={lastSuccessAt} now={feed.at} />
          <Age name={translate('lastAttempt')} at={feed.lastAttemptAt} now={feed.at} />
        </dl>
        {skipped.length > 0 && (
          <Unfold words={translate('skippedTitle')}>
            {skipped.map(({ game, why }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two broken entries of the feed may look alike
              <li key={place} className="[overflow-wrap:anywhere]">
                <span className="font-medium">{game}</span> <span className="text-muted">{why}</span>
              </li>
            ))}
          </Unfold>
        )}
        {leftGames.length > 0 && (
          <Unfold words={translate('leftTitle')}>
            {leftGames.map(({ code, title, leftFeedAt }) => (
              <li key={String(code)} className="flex flex-wrap gap-x-2">
                <Link
                  href={`/admin/games/${code}`}
                  className="text-accent-ink underline-offset-4 hover:underline"
                >
                  {title || String(code)}
                </Link>
                {leftFeedAt && (
                  <span className="text-muted">
                    <Moment at={leftFeedAt} />
                  </span>
                )}
              </li>
            ))}
            {feed.left > leftGames.length && (
              <li className="text-muted">{translate('leftMore', { count: feed.left - leftGames.length })}</li>
            )}
          </Unfold>
        )}
      </div>
    </Card>
  )
}

interface FigureProps {
  name: string
  value: number
  href?: string
  /** Worth a look when it is not zero. */
  isTrouble?: boolean
}

function Figure({ name, value, href, isTrouble = false }: FigureProps) {
  const format = useFormatter()
  const words = format.number(value)
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className={clsx('figures font-semibold text-lg', isTrouble && value > 0 && 'text-warning')}>
        {href === undefined || value === 0 ? (
          words
        ) : (
          <Link
            href={href}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-current"
          >
            {words}
          </Link>
        )}
      </dd>
    </div>
  )
}

function Age({ name, at, now }: { name: string; at: Date | null; now: Date }) {
  const translate = useTranslations('games.feed')
  const format = useFormatter()
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="font-semibold">
        {at === null ? translate('neverAt') : format.relativeTime(at, now)}
        {at && (
          <span className="block font-normal text-muted text-xs">
            <Moment at={at} />
          </span>
        )}
      </dd>
    </div>
  )
}

function Unfold({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer font-medium">{words}</summary>
      <ul className="mt-2 flex max-h-64 flex-col gap-1 overflow-y-auto">{children}</ul>
    </details>
  )
}
