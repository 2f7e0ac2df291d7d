import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatAmount } from '@/components/ui/format-amount'
import { isKnownIncident } from '../incidents/incident-words'

interface EventWordsProps {
  kind: string
  what: string
  currency: string | null
  amount: string | null
  count: number | null
  reason: string | null
  reference: string | null
}

/** What happened, in words; deeds of staff by the audit's own names. */
export function EventWords({ kind, what, currency, amount, count, reason, reference }: EventWordsProps) {
  const translate = useTranslations('reports.events')
  const incidents = useTranslations('incidents')
  const locale = useLocale()
  const times = count ?? 0
  if (what === 'burst') return translate('burst', { count: times })
  if (what === 'refused') {
    return (
      <>
        {translate('refused', { count: times })} ·{' '}
        <To href="/admin/calls?status=503">{translate('calls')}</To>
      </>
    )
  }
  if (kind === 'large' && (what === 'stake' || what === 'win' || what === 'free-win')) {
    return translate(what, { amount: formatAmount(amount ?? '0', currency ?? '', locale) })
  }
  if (kind === 'check' || kind === 'outage') {
    const title = isKnownIncident(what) ? incidents(`kinds.${what}.title`) : what
    return (
      <>
        {title} · {translate('times', { count: times })} ·{' '}
        <To href={`/admin/incidents/${reference}`}>{translate('incident')}</To>
      </>
    )
  }
  return (
    <>
      <span className="font-medium">{what}</span>
      {reason && <span className="block text-muted text-xs [overflow-wrap:anywhere]">{reason}</span>}
    </>
  )
}

interface EventSubjectProps {
  subject: string | null
  subjectName: string | null
  isPlayer: boolean
}

export function EventSubject({ subject, subjectName, isPlayer }: EventSubjectProps) {
  if (subject === null) return '—'
  if (!isPlayer) return <span title={subject}>{subjectName ?? subject}</span>
  return <To href={`/admin/players/${encodeURIComponent(subject)}`}>{subjectName ?? subject}</To>
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent-ink underline-offset-4 hover:underline">
      {children}
    </Link>
  )
}
