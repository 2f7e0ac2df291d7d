import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { BackLink } from '@/components/admin/back-link'
import { BatchBadge, GrantBadge, ResultBadge } from '@/components/admin/campaigns/badges'
import { BatchProgress } from '@/components/admin/campaigns/batch-progress'
import { Figure } from '@/components/admin/campaigns/figure'
import { DataTable } from '@/components/admin/data-table/data-table'
import { FactList } from '@/components/admin/fact-list'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { openBatch, searchBatchLines } from '@/lib/backoffice/backoffice'
import { grantStates, itemResults } from '@/lib/campaigns/campaigns'
import { audienceFields } from '@/lib/campaigns/rules-audience'
import { BatchCommands } from '../../batch-commands'
import { readLinesQuery } from '../../campaigns-query'

type BatchPageProps = QueryProps & { params: Promise<{ batch: string }> }

const atWork = ['checking', 'gathering', 'granting', 'undoing']
/** A list is read in seconds; one that takes longer has lost its process. */
const checkingMsMax = 120_000

export default async function BatchPage({ params, searchParams }: BatchPageProps) {
  const staff = await requireStaff('bonus.read')
  const { batch: id } = await params
  const file = await openBatch(id)
  if (file === null) notFound()
  const { batch, campaign, results } = file
  const { sort, after, filters } = readLinesQuery(await searchParams)
  const found = await searchBatchLines(batch.id, filters, { after, direction: sort.direction })
  const translate = await getTranslations('campaigns')
  const format = await getFormatter()
  const isLost = batch.state === 'checking' && Date.now() - batch.createdAt.getTime() > checkingMsMax
  const { state, rows, handled, granted } = batch
  const isAtWork = atWork.includes(state) && !isLost
  return (
    <>
      <PageHead
        title={translate('batchName', { id })}
        badges={<BatchBadge state={batch.state} />}
        actions={
          <>
            <BackLink href={`/admin/campaigns/${campaign.id}`} words={campaign.name} />
            {isAllowed(staff.role, 'campaigns.manage') && <BatchCommands file={file} />}
          </>
        }
      />
      <div className="flex flex-col gap-5">
        {state === 'checked' && <Alert tone="warning">{translate('dryRun')}</Alert>}
        {state === 'stopped' && <Alert tone="warning">{translate('batchStopped')}</Alert>}
        {isLost && <Alert tone="danger">{translate('batchLost')}</Alert>}
        {isAtWork && (
          <Card>
            <BatchProgress key={state} id={id} now={{ state, rows, handled, granted }} />
          </Card>
        )}
        {!isAtWork && (
          <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
            {itemResults
              .filter((result) => result === 'granted' || (results[result] ?? 0) > 0)
              .map((result) => (
                <Figure
                  key={result}
                  name={translate(`results.${result}`)}
                  value={format.number(results[result] ?? 0)}
                />
              ))}
          </dl>
        )}
        <ul className="flex flex-wrap gap-x-4 gap-y-2 text-sm empty:hidden">
          {grantStates.flatMap((one) =>
            file.grants[one] === undefined
              ? []
              : [
                  <li key={one} className="inline-flex items-center gap-2">
                    <GrantBadge state={one} /> {format.number(file.grants[one])}
                  </li>,
                ],
          )}
        </ul>
        <Card title={translate('batchFacts')} className="max-w-2xl">
          <FactList
            facts={[
              [translate('batchColumns.batch'), batch.fileName ?? translate(`kinds.${batch.kind}`)],
              [translate('batchColumns.by'), file.by],
              [translate('batchColumns.reason'), batch.reason ?? '—'],
              ...audienceFields.flatMap((field) => {
                const value: unknown = Reflect.get(Object(batch.filter), field)
                if (typeof value !== 'string' || value === '') return []
                return [[translate(`audience.${field}`), value] as const]
              }),
              [translate('madeAt'), <Moment key="made" at={batch.createdAt} />],
              ...(batch.finishedAt === null
                ? []
                : ([[translate('finishedAt'), <Moment key="done" at={batch.finishedAt} />]] as const)),
              ...(file.undoneBy === null ? [] : ([[translate('undoneBy'), file.undoneBy]] as const)),
            ]}
          />
        </Card>
        <Card title={translate('batchLines')} className="min-w-0">
          <DataTable
            caption={translate('batchLines')}
            columns={[
              {
                key: 'line',
                label: translate('lineColumns.line'),
                isSortable: true,
                className: 'w-16 figures',
              },
              { key: 'typed', label: translate('lineColumns.typed'), className: 'min-w-56' },
              { key: 'player', label: translate('lineColumns.player') },
              { key: 'result', label: translate('lineColumns.result') },
            ]}
            rows={found.lines.map((line) => ({
              key: String(line.position),
              cells: {
                line: line.position,
                typed: <span className="break-all font-mono text-xs">{line.typed}</span>,
                player:
                  line.playerId === null ? (
                    '—'
                  ) : (
                    <Link
                      href={`/admin/players/${encodeURIComponent(line.playerId)}`}
                      className="text-accent-ink underline-offset-4 hover:underline"
                    >
                      {line.nickname}
                    </Link>
                  ),
                result: <ResultBadge result={line.result} />,
              },
            }))}
            sort={sort}
            filters={[
              { kind: 'search', name: 'q', label: translate('lineFilter') },
              {
                kind: 'select',
                name: 'result',
                label: translate('lineColumns.result'),
                options: [
                  { value: '', label: translate('any') },
                  ...itemResults.map((value) => ({ value, label: translate(`results.${value}`) })),
                ],
              },
            ]}
            paging={{ kind: 'keyset', next: found.next }}
            csv={`/admin/campaigns/batches/${id}/export`}
            empty={translate('noLines')}
            nothing="words"
          />
        </Card>
      </div>
    </>
  )
}
