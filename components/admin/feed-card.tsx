import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { FactList } from './fact-list'
import { Moment } from './moment'

interface FeedCardProps {
  games: number
  lastAttemptAt: Date | null
  lastSuccessAt: Date | null
  lastError: string | null
  skipped: readonly unknown[]
}

/** How old the catalogue is and what was wrong with the feed (G1). */
export function FeedCard({ games, lastAttemptAt, lastSuccessAt, lastError, skipped }: FeedCardProps) {
  const translate = useTranslations('admin.feed')
  const isGood = lastSuccessAt !== null && lastError === null
  return (
    <Card title={translate('title')}>
      <div className="flex flex-col gap-4">
        <Alert tone={isGood ? 'success' : 'warning'}>
          {isGood ? translate('good') : lastSuccessAt === null ? translate('never') : translate('failed')}
          {lastError && <p className="mt-1 break-words">{lastError}</p>}
        </Alert>
        <FactList
          facts={[
            [translate('games'), games],
            [translate('lastSuccess'), lastSuccessAt ? <Moment key="success" at={lastSuccessAt} /> : '—'],
            [translate('lastAttempt'), lastAttemptAt ? <Moment key="attempt" at={lastAttemptAt} /> : '—'],
            [translate('skipped'), skipped.length],
          ]}
        />
      </div>
    </Card>
  )
}
