import { Stamp } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { AuditChange } from '@/components/admin/audit/audit-change'
import { DataTable } from '@/components/admin/data-table/data-table'
import type { DataFilter } from '@/components/admin/data-table/types'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { Change } from '@/components/admin/reports/change'
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
          {
            key: 'time',
            label: translate('columns.time'),
            isSortable: true,
            className: 'min-w-24 [&_time]:whitespace-normal',
          },
          { key: 'what', label: translate('alterations.what'), className: 'min-w-32' },
          {
            key: 'subject',
            label: translate('alterations.subject'),
            className: 'max-w-28 truncate xl:max-w-36',
          },
          { key: 'who', label: translate('alterations.who'), className: 'max-w-28 truncate xl:max-w-40' },
          {
            key: 'reason',
            label: translate('alterations.reason'),
            className: 'min-w-28 [overflow-wrap:anywhere]',
            hideBelow: 'lg',
          },
          { key: 'change', label: translate('alterations.change'), className: 'min-w-40' },
        ]}
        rows={view.lines.map((line) => ({
          key: String(line.id),
          cells: {
            time: <Moment at={line.createdAt} />,
            what: (
              <>
                <span className="font-medium [overflow-wrap:anywhere]">{line.action}</span>
                <span className="block text-muted text-xs">
                  {translate(`alterations.kinds.${line.kind}`)}
                </span>
              </>
            ),
            subject: <Subject {...line} />,
            who: <Who {...line} />,
            reason: line.reason ?? '—',
            change: <Change before={line.before} after={line.after} />,
          },
          detail: <AlterationDetail {...line} />,
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

/** Who did it; under that, who let them where somebody else had to. */
async function Who({ who, authorisedBy }: AlterationLine) {
  const translate = await getTranslations('reports.alterations')
  return (
    <>
      <span title={who}>{who}</span>
      {authorisedBy !== null && (
        <span
          title={`${translate('authorised')}: ${authorisedBy}`}
          className="flex items-center gap-1 text-muted text-xs"
        >
          <Stamp aria-label={translate('authorised')} className="size-3 shrink-0" />
          <span className="truncate">{authorisedBy}</span>
        </span>
      )}
    </>
  )
}

/** The whole of a row, for what its cells cut or leave out. */
async function AlterationDetail(line: AlterationLine) {
  const translate = await getTranslations('reports.alterations')
  return (
    <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto]">
      <AuditChange before={line.before} after={line.after} />
      <div className="max-w-md text-xs">
        <FactList
          facts={[
            [translate('subject'), line.subject],
            [translate('who'), line.who],
            [translate('authorised'), line.authorisedBy ?? '—'],
            [translate('reason'), line.reason ?? '—'],
          ]}
        />
      </div>
    </div>
  )
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
