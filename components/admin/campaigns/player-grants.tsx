import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Cell, Table } from '@/components/ui/table'
import type { GrantState } from '@/lib/campaigns/types'
import { Moment } from '../moment'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'
import { GrantBadge } from './badges'

interface PlayerGrant {
  id: bigint
  campaignName: string | null
  gameTitle: string | null
  gameCode: bigint
  currency: string
  state: GrantState
  count: number
  played: number
  /** Exact text. */
  paid: string
  createdAt: Date
  expiresAt: Date | null
}

const columns = ['grant', 'game', 'state', 'played', 'paid', 'until', 'actions'] as const

/** A player's free rounds, each with the way to take it back while nobody has begun it (null: not for this role). */
export function PlayerGrants({ grants, cancel }: { grants: PlayerGrant[]; cancel: ReasonAction | null }) {
  const translate = useTranslations('campaigns')
  const head = columns.map((key) => ({
    key,
    label: translate(`grantColumns.${key}`),
    isNumber: key === 'played' || key === 'paid',
  }))
  return (
    <Table caption={translate('playerTitle')} head={head}>
      {grants.map((grant) => (
        <tr key={String(grant.id)}>
          <Cell>
            <Link
              href={`/admin/campaigns/grants/${grant.id}`}
              className="font-medium text-accent-ink underline-offset-4 hover:underline"
            >
              {translate('grantName', { id: String(grant.id) })}
            </Link>
            <span className="block text-muted text-xs">
              {grant.campaignName ?? translate('noCampaign')} · <Moment at={grant.createdAt} />
            </span>
          </Cell>
          <Cell>{grant.gameTitle ?? String(grant.gameCode)}</Cell>
          <Cell>
            <GrantBadge state={grant.state} />
          </Cell>
          <Cell isNumber>
            {grant.played} / {grant.count}
          </Cell>
          <Cell isNumber>
            <Amount value={grant.paid} currency={grant.currency} />
          </Cell>
          <Cell>{grant.expiresAt === null ? translate('terms.noEnd') : <Moment at={grant.expiresAt} />}</Cell>
          <Cell>
            {cancel !== null && (grant.state === 'offered' || grant.state === 'waiting') && (
              <ReasonDialog
                words={translate('commands.cancel')}
                text={translate('commands.cancelText')}
                variant="danger"
                action={cancel}
                values={{ id: String(grant.id) }}
              />
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
