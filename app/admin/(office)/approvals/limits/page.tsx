import { SearchX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { MatrixTools } from '@/components/admin/data-table/table-tools'
import { PageHead } from '@/components/admin/page-head'
import { LimitField } from '@/components/admin/players/limit-field'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { Amount } from '@/components/ui/amount'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, Table } from '@/components/ui/table'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { readApprovalLimits } from '@/lib/backoffice/backoffice'
import { changeLimit } from '../../players/money-actions'
import { readLimitsQuery } from './limits-query'

export default async function ApprovalLimitsPage({ searchParams }: QueryProps) {
  const part = readLimitsQuery(await searchParams)
  const staff = await requireStaff('settings.read')
  const [{ currencies, roles, amounts }, translate, names, table] = await Promise.all([
    readApprovalLimits(part),
    getTranslations('players.approvalLimits'),
    getTranslations('admin.roles'),
    getTranslations('office.table'),
  ])
  const mayChange = isAllowed(staff.role, 'settings.manage')
  const head = [
    { key: 'currency', label: translate('currency') },
    ...roles.map((role) => ({ key: role, label: names(role), isNumber: true })),
  ]
  return (
    <>
      <PageHead title={translate('title')} text={translate('text')} />
      <div className="flex max-w-3xl flex-col gap-4">
        <MatrixTools
          filters={[{ kind: 'search', name: 'currency', label: translate('currency') }]}
          csv={currencies.length > 0 ? '/admin/approvals/limits/export' : undefined}
        />
        {currencies.length === 0 && <EmptyState Icon={SearchX} title={table('noMatch')} />}
        {currencies.length > 0 && (
          <Table caption={translate('title')} head={head}>
            {currencies.map((currency) => (
              <tr key={currency}>
                <Cell className="align-middle!">{currency}</Cell>
                {roles.map((role) => {
                  const amount = amounts.get(currency)?.get(role) ?? '0'
                  return (
                    <Cell key={role} isNumber>
                      <span className="inline-flex items-center gap-3 py-0.5">
                        <Amount value={amount} currency={currency} />
                        {mayChange && (
                          <ReasonDialog
                            words={translate('change')}
                            text={translate('changeText', { role: names(role), currency })}
                            action={changeLimit}
                            values={{ role, currency }}
                            variant="secondary"
                          >
                            <LimitField label={translate('amount')} hint={translate('hint')} value={amount} />
                          </ReasonDialog>
                        )}
                      </span>
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </Table>
        )}
      </div>
    </>
  )
}
