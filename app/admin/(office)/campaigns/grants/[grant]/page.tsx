import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/admin/back-link'
import { GrantBadge } from '@/components/admin/campaigns/badges'
import { CampaignTerms } from '@/components/admin/campaigns/campaign-terms'
import { GrantCalls } from '@/components/admin/campaigns/grant-calls'
import { GrantLife } from '@/components/admin/campaigns/grant-life'
import { FactList } from '@/components/admin/fact-list'
import { JournalTable } from '@/components/admin/journal-table'
import { PageHead } from '@/components/admin/page-head'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { openGrant } from '@/lib/backoffice/backoffice'
import { cancelGrant } from '../../actions'

export default async function GrantPage({ params }: { params: Promise<{ grant: string }> }) {
  const staff = await requireStaff('bonus.read')
  const { grant: id } = await params
  const file = await openGrant(id)
  if (file === null) notFound()
  const { grant, operations, calls } = file
  const translate = await getTranslations('campaigns')
  const amount = (value: { toString(): string }) => (
    <Amount value={value.toString()} currency={grant.currency} />
  )
  const mayCancel =
    isAllowed(staff.role, 'bonus.cancel') && (grant.state === 'offered' || grant.state === 'waiting')
  const link = (href: string, words: string) => (
    <Link href={href} className="text-accent-ink underline-offset-4 hover:underline">
      {words}
    </Link>
  )
  const { campaignId, batchId } = grant
  return (
    <>
      <PageHead
        title={translate('grantName', { id })}
        badges={<GrantBadge state={grant.state} />}
        actions={
          <>
            <BackLink
              href={campaignId === null ? '/admin/campaigns' : `/admin/campaigns/${campaignId}`}
              words={grant.campaignName ?? translate('back')}
            />
            {mayCancel && (
              <ReasonDialog
                words={translate('commands.cancel')}
                text={translate('commands.cancelText')}
                variant="danger"
                action={cancelGrant}
                values={{ id }}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title={translate('lifeTitle')}>
            <GrantLife grant={grant} />
            <FactList
              facts={[
                [
                  translate('grantColumns.player'),
                  link(`/admin/players/${encodeURIComponent(grant.playerId)}`, grant.nickname),
                ],
                [
                  translate('grantColumns.batch'),
                  batchId === null
                    ? translate('noCampaign')
                    : link(
                        `/admin/campaigns/batches/${batchId}`,
                        translate('batchName', { id: String(batchId) }),
                      ),
                ],
                [translate('grantColumns.win'), amount(grant.win)],
                [translate('grantColumns.paid'), amount(grant.paid)],
              ]}
            />
          </Card>
          <Card title={translate('termsTitle')}>
            <CampaignTerms
              terms={{
                ...grant,
                games: [grant.gameTitle ?? String(grant.gameCode)],
                cp: grant.cp.toString(),
                maxWin: grant.maxWin?.toString() ?? null,
                endsAt: grant.expiresAt,
              }}
            />
          </Card>
        </div>
        <Card title={translate('journal')} className="min-w-0">
          {operations.length > 0 ? (
            <JournalTable
              lines={operations.map((operation) => ({
                ...operation,
                key: `${operation.walletId}:${operation.sequence}`,
                currency: grant.currency,
                cashDelta: operation.cashDelta.toString(),
                bonusDelta: operation.bonusDelta.toString(),
                cashAfter: operation.cashAfter.toString(),
                bonusAfter: operation.bonusAfter.toString(),
                game: grant.gameTitle,
              }))}
            />
          ) : (
            <p className="text-muted">{translate('noJournal')}</p>
          )}
        </Card>
        {calls !== null && (
          <Card title={translate('calls')} className="min-w-0">
            {calls.length > 0 ? (
              <GrantCalls calls={calls} />
            ) : (
              <p className="text-muted">{translate('noCalls')}</p>
            )}
          </Card>
        )}
      </div>
    </>
  )
}
