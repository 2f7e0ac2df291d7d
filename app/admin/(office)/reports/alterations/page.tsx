import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataFilter } from '@/components/admin/data-table/types'
import { Moment } from '@/components/admin/moment'
import { Facts } from '@/components/admin/reports/facts'
import { PeriodChoices } from '@/components/admin/reports/period-choices'
import { ReportHead } from '@/components/admin/reports/report-head'
import { requireStaff } from '@/lib/auth/auth'
import { type AlterationLine, alterationKinds, showAlterations } from '@/lib/backoffice/backoffice'
import { dayFilters } from '../report-filters'
import { readAlterationsQuery } from '../report-query'

export default async function AlterationsPage({ searchParams }: QueryProps) {
  await requireStaff('reports.read')
  const { filters, sort, after } = readAlterationsQuery(await searchParams)
  const view = await showAlterations(filters, { after, direction: sort.direction })
  const translate = await getTranslations('reports')
  return (
    <>
      <ReportHead report="alterations" text={translate('texts.alterations')} />
      <div className="mb-4">
        <PeriodChoices preset={filters.preset} hasDays={filters.from !== '' || filters.to !== ''} />
      </div>
      <DataTable
        caption={translate('tabs.alterations')}
        columns={[
          { key: 'time', label: translate('columns.time'), isSortable: true },
          { key: 'what', label: translate('alterations.what') },
          { key: 'subject', label: translate('alterations.subject'), className: 'max-w-40 truncate' },
          { key: 'who', label: translate('alterations.who'), className: 'max-w-40 truncate' },
          { key: 'authorised', label: translate('alterations.authorised'), className: 'max-w-40 truncate' },
          {
            key: 'reason',
            label: translate('alterations.reason'),
            className: 'min-w-28 [overflow-wrap:anywhere]',
          },
          { key: 'before', label: translate('alterations.before'), className: 'min-w-32' },
          { key: 'after', label: translate('alterations.after'), className: 'min-w-32' },
        ]}
        rows={view.lines.map((line) => ({
          key: String(line.id),
          cells: {
            time: <Moment at={line.createdAt} />,
            what: (
              <>
                <span className="font-medium">{line.action}</span>
                <span className="block text-muted text-xs">
                  {translate(`alterations.kinds.${line.kind}`)}
                </span>
              </>
            ),
            subject: <Subject {...line} />,
            who: <span title={line.who}>{line.who}</span>,
            authorised: line.authorisedBy ?? '—',
            reason: line.reason ?? '—',
            before: <Facts value={line.before} />,
            after: <Facts value={line.after} />,
          },
        }))}
        sort={sort}
        filters={[...(await alterationFilters(view.people)), ...(await dayFilters())]}
        paging={{ kind: 'keyset', next: view.next }}
        csv="/admin/reports/alterations/export"
        empty={translate('alterations.none')}
      />
    </>
  )
}

async function alterationFilters(people: { id: string; email: string }[]): Promise<DataFilter[]> {
  const translate = await getTranslations('reports')
  const all = { value: '', label: translate('any') }
  return [
    {
      kind: 'select',
      name: 'kind',
      label: translate('alterations.kind'),
      options: [
        all,
        ...alterationKinds.map((value) => ({ value, label: translate(`alterations.kinds.${value}`) })),
      ],
    },
    {
      kind: 'select',
      name: 'who',
      label: translate('alterations.who'),
      options: [
        all,
        ...people.map(({ id, email }) => ({ value: id, label: email })),
        { value: 'command line', label: translate('alterations.commandLine') },
      ],
    },
    { kind: 'text', name: 'subject', label: translate('alterations.subjectFilter') },
  ]
}

function Subject({ subject, subjectName, isPlayer }: AlterationLine) {
  if (!isPlayer) return <span title={subject}>{subjectName ?? subject}</span>
  return (
    <Link
      href={`/admin/players/${encodeURIComponent(subject)}`}
      title={subject}
      className="text-accent-ink underline-offset-4 hover:underline"
    >
      {subjectName}
    </Link>
  )
}
