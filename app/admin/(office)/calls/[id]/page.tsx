import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CallDetail } from '@/components/admin/calls/call-detail'
import { CallPlayer } from '@/components/admin/calls/call-player'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Card } from '@/components/ui/card'
import { requireStaff } from '@/lib/auth/auth'
import { openCall } from '@/lib/backoffice/backoffice'

export default async function CallPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff('calls.read')
  const { id } = await params
  const call = await openCall(id)
  if (call === null) notFound()
  const translate = await getTranslations('calls')
  return (
    <>
      <PageHead
        title={translate('one', { id })}
        actions={
          <Link
            href="/admin/calls"
            className="inline-flex items-center gap-1.5 text-accent-ink underline-offset-4 hover:underline"
          >
            <ArrowLeft aria-hidden className="size-4" />
            {translate('back')}
          </Link>
        }
      />
      <Card>
        <div className="mb-5 max-w-md">
          <FactList
            facts={[
              [translate('time'), <Moment key="time" at={call.createdAt} />],
              [translate('player'), <CallPlayer key="player" {...call} />],
              [translate('game'), call.gameTitle ?? '—'],
              [translate('latency'), translate('ms', { ms: call.ms })],
            ]}
          />
        </div>
        <CallDetail call={call} isOwnPage />
      </Card>
    </>
  )
}
