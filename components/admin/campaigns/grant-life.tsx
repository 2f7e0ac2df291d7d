import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GrantState } from '@/lib/campaigns/types'
import { Moment } from '../moment'

interface GrantLifeProps {
  grant: {
    state: GrantState
    createdAt: Date
    startsAt: Date | null
    activatedAt: Date | null
    endedAt: Date | null
    expiresAt: Date | null
    endReason: string | null
    count: number
    played: number
  }
}

/** The stations of a grant's life in their order: those behind it with their times, those before it greyed. */
export function GrantLife({ grant }: GrantLifeProps) {
  const translate = useTranslations('campaigns.life')
  const { state, activatedAt, endedAt, startsAt, expiresAt } = grant
  const isOut = state === 'expired' || state === 'cancelled'
  const waited = startsAt !== null && startsAt > grant.createdAt
  return (
    <ol className="flex flex-col">
      <Station isDone name={translate('given')} at={grant.createdAt} />
      {waited && <Station isDone={state !== 'waiting' && !isOut} name={translate('offered')} at={startsAt} />}
      {!isOut && (
        <>
          <Station
            isDone={activatedAt !== null}
            name={translate('active')}
            at={activatedAt}
            note={
              activatedAt === null && expiresAt !== null ? (
                <>
                  {translate('untilThen')} <Moment at={expiresAt} />
                </>
              ) : undefined
            }
          />
          <Station
            isDone={grant.played > 0 || state === 'ended'}
            name={translate('played', { played: grant.played, count: grant.count })}
            note={
              activatedAt !== null && (
                <progress
                  className="h-1.5 w-40"
                  max={grant.count}
                  value={grant.played}
                  aria-label={translate('played', { played: grant.played, count: grant.count })}
                />
              )
            }
          />
          <Station isDone={state === 'ended'} name={translate('ended')} at={endedAt} isLast />
        </>
      )}
      {isOut && (
        <Station isDone name={translate(state)} at={endedAt} note={grant.endReason ?? undefined} isLast />
      )}
    </ol>
  )
}

interface StationProps {
  isDone: boolean
  name: string
  at?: Date | null
  note?: ReactNode
  isLast?: boolean
}

function Station({ isDone, name, at, note, isLast = false }: StationProps) {
  return (
    <li className="flex gap-3">
      <span aria-hidden className="flex flex-col items-center">
        <span
          className={clsx('mt-1.5 size-2.5 rounded-full', isDone ? 'bg-accent' : 'border border-line-strong')}
        />
        {!isLast && <span className="w-px grow bg-line" />}
      </span>
      <div className={clsx('pb-4', !isDone && 'text-muted')}>
        <p className="font-medium text-sm">{name}</p>
        <div className="text-muted text-xs">
          {isDone && at && <Moment at={at} />}
          {note && <div className="mt-0.5">{note}</div>}
        </div>
      </div>
    </li>
  )
}
