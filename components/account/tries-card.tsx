import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LocalTime } from '@/components/history/local-time'
import { Card } from '@/components/ui/card'

interface TriesCardProps {
  tries: readonly { at: Date; address: string; succeeded: boolean }[]
}

/** The latest tries of the password, so that a stranger's are seen. */
export function TriesCard({ tries }: TriesCardProps) {
  const translate = useTranslations('account.tries')
  const sessions = useTranslations('account.sessions')
  return (
    <Card title={translate('title')}>
      <p className="mb-4 text-muted text-sm">{translate('text')}</p>
      {tries.length === 0 && <p className="text-sm">{translate('none')}</p>}
      <ul className="divide-y divide-line text-sm">
        {tries.map(({ at, address, succeeded }) => {
          const Icon = succeeded ? CircleCheck : CircleX
          return (
            <li
              key={`${at.toISOString()} ${address}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-0.5 py-2 first:pt-0 last:pb-0"
            >
              <span
                className={`inline-flex items-center gap-2 ${succeeded ? 'text-success' : 'text-warning'}`}
              >
                <Icon aria-hidden className="size-4" />
                {translate(succeeded ? 'right' : 'wrong')}
              </span>
              <span className="break-all text-muted">
                {address === 'unknown' ? sessions('unknownAddress') : address}
              </span>
              <span className="ml-auto text-muted">
                <LocalTime at={at.toISOString()} />
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
