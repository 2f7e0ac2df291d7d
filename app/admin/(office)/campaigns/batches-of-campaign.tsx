import { getFormatter, getTranslations } from 'next-intl/server'
import { BatchBadge } from '@/components/admin/campaigns/badges'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { batchesOfPage, searchBatches } from '@/lib/backoffice/backoffice'
import { batchKinds, batchStates } from '@/lib/campaigns/campaigns'
import { readBatchesQuery } from './campaigns-query'

interface BatchesOfCampaignProps {
  campaignId: bigint
  params: Record<string, string | string[] | undefined>
  /** Said where there is none. */
  empty: string
}

/** The times somebody gave a campaign's rounds. */
export async function BatchesOfCampaign({ campaignId, params, empty }: BatchesOfCampaignProps) {
  const { sort, page, filters } = readBatchesQuery(params, 'batches')
  const [{ batches, total }, translate, columns, format] = await Promise.all([
    searchBatches(campaignId, filters, { sort, page }),
    getTranslations('campaigns'),
    getTranslations('campaigns.batchColumns'),
    getFormatter(),
  ])
  const all = { value: '', label: translate('any') }
  // Nothing shows a batch again that was thrown away.
  const states = batchStates.filter((state) => state !== 'discarded')
  return (
    <DataTable
      name="batches"
      caption={translate('batches')}
      columns={[
        { key: 'batch', label: columns('batch'), isSortable: true },
        { key: 'state', label: columns('state') },
        { key: 'rows', label: columns('rows'), isNumber: true, isSortable: true },
        { key: 'granted', label: columns('granted'), isNumber: true, isSortable: true },
        { key: 'by', label: columns('by') },
        { key: 'reason', label: columns('reason'), className: 'max-w-60 [overflow-wrap:anywhere]' },
      ]}
      rows={batches.map((batch) => ({
        key: String(batch.id),
        href: `/admin/campaigns/batches/${batch.id}`,
        cells: {
          batch: (
            <>
              {translate('batchName', { id: String(batch.id) })}
              <span className="block font-normal text-muted text-xs">
                {batch.fileName ?? translate(`kinds.${batch.kind}`)} · <Moment at={batch.createdAt} />
              </span>
            </>
          ),
          state: <BatchBadge state={batch.state} />,
          rows: format.number(batch.rows),
          granted: format.number(batch.granted),
          by: batch.by,
          reason: batch.reason ?? '—',
        },
      }))}
      sort={sort}
      filters={[
        {
          kind: 'select',
          name: 'kind',
          label: columns('kind'),
          options: [all, ...batchKinds.map((value) => ({ value, label: translate(`kinds.${value}`) }))],
        },
        {
          kind: 'select',
          name: 'state',
          label: columns('state'),
          options: [all, ...states.map((value) => ({ value, label: translate(`batchStates.${value}`) }))],
        },
      ]}
      paging={{ kind: 'offset', page, rowsOfPage: batchesOfPage, total }}
      csv={`/admin/campaigns/${campaignId}/batches/export`}
      empty={empty}
      nothing="words"
    />
  )
}
