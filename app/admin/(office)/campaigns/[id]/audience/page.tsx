import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { BackLink } from '@/components/admin/back-link'
import { AudienceForm } from '@/components/admin/campaigns/audience-form'
import { AudienceGive } from '@/components/admin/campaigns/audience-give'
import { PageHead } from '@/components/admin/page-head'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatAmount } from '@/components/ui/format-amount'
import { Cell, Table } from '@/components/ui/table'
import { requireStaff } from '@/lib/auth/auth'
import { countCampaignAudience, openCampaign, studiosToFilter } from '@/lib/backoffice/backoffice'
import { audienceFields, type TypedAudience } from '@/lib/campaigns/rules-audience'
import { totalValue } from '@/lib/campaigns/rules-value'
import type { Campaign } from '@/lib/campaigns/types'
import { giveAudience } from '../../actions'

type AudiencePageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function AudiencePage({ params, searchParams }: AudiencePageProps) {
  await requireStaff('campaigns.manage')
  const file = await openCampaign((await params).id)
  if (file === null) notFound()
  const { campaign, phase } = file
  const query = await searchParams
  const typed = readTyped(query)
  const translate = await getTranslations('campaigns')
  const path = `/admin/campaigns/${campaign.id}`
  const mayGive = phase === 'running' || phase === 'scheduled'
  return (
    <>
      <PageHead
        title={translate('audience.title')}
        text={translate('audience.text', { name: campaign.name, currency: campaign.currency })}
        actions={<BackLink href={path} words={translate('backTo')} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={translate('audience.filter')}>
          <AudienceForm path={`${path}/audience`} typed={typed} studios={await studiosToFilter()} />
        </Card>
        {!mayGive && <Alert tone="warning">{translate('commandFaults.not-running')}</Alert>}
        {mayGive && query.count === 'yes' && <Found campaign={campaign} typed={typed} />}
      </div>
    </>
  )
}

async function Found({ campaign, typed }: { campaign: Campaign; typed: TypedAudience }) {
  const result = await countCampaignAudience(campaign, typed)
  const translate = await getTranslations('campaigns')
  const format = await getFormatter()
  const locale = await getLocale()
  if (!result.ok) return <Alert tone="danger">{translate('commandFaults.filter')}</Alert>
  const { count, players } = result
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  const worth = formatAmount(totalValue(campaign, count).toString(), campaign.currency, locale)
  const head = (['player', 'registered', 'seen'] as const).map((key) => ({
    key,
    label: translate(`audience.${key}`),
  }))
  return (
    <Card title={translate('audience.found', { count })} className="min-w-0">
      {count === 0 ? (
        <p className="text-muted">{translate('audience.nobody')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <p>{translate('audience.worth', { worth })}</p>
          <div>
            <AudienceGive
              key={JSON.stringify(typed)}
              campaignId={String(campaign.id)}
              filter={typed}
              count={count}
              worth={worth}
              action={giveAudience}
            />
          </div>
          <p className="text-muted text-sm">
            {translate('audience.sample', { shown: players.length, count: format.number(count) })}
          </p>
          <Table caption={translate('audience.found', { count })} head={head}>
            {players.map((player) => (
              <tr key={player.id}>
                <Cell>
                  <Link
                    href={`/admin/players/${encodeURIComponent(player.id)}`}
                    className="text-accent-ink underline-offset-4 hover:underline"
                  >
                    {player.nickname}
                  </Link>{' '}
                  {player.isTest && <Badge>{translate('audience.isTest')}</Badge>}
                </Cell>
                <Cell className="whitespace-nowrap">{day(player.createdAt)}</Cell>
                <Cell className="whitespace-nowrap">
                  {player.lastLoginAt === null ? '—' : day(player.lastLoginAt)}
                </Cell>
              </tr>
            ))}
          </Table>
        </div>
      )}
    </Card>
  )
}

function readTyped(query: Record<string, string | string[] | undefined>): TypedAudience {
  const texts = audienceFields.map((name) => [
    name,
    typeof query[name] === 'string' ? query[name].slice(0, 40) : '',
  ])
  return Object.fromEntries(texts) as TypedAudience
}
