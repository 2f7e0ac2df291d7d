import { getTranslations } from 'next-intl/server'
import { callCodes, callStatuses } from '@/components/admin/calls/call-outcome'
import type { DataFilter } from '@/components/admin/data-table/types'

const operations = ['auth', 'debit', 'credit', 'rollback', 'get', 'activate', 'update', 'end']

/** The filters of the calls page; operations are named in the protocol's own words. */
export async function callsFilters(): Promise<DataFilter[]> {
  const translate = await getTranslations('calls')
  const all = { value: '', label: translate('any') }
  return [
    { kind: 'search', name: 'q', label: translate('transactionFilter') },
    { kind: 'text', name: 'player', label: translate('playerFilter') },
    { kind: 'text', name: 'game', label: translate('gameFilter') },
    {
      kind: 'select',
      name: 'operation',
      label: translate('operation'),
      options: [all, ...operations.map((value) => ({ value, label: value }))],
    },
    {
      kind: 'select',
      name: 'code',
      label: translate('code'),
      options: [
        all,
        { value: 'refused', label: translate('refused') },
        ...callCodes.map((value) => ({ value, label: translate(`codes.${value}`) })),
      ],
    },
    {
      kind: 'select',
      name: 'status',
      label: translate('status'),
      options: [all, ...callStatuses.map((value) => ({ value, label: translate(`statuses.${value}`) }))],
    },
    { kind: 'moment', name: 'from', label: translate('from') },
    { kind: 'moment', name: 'to', label: translate('to') },
    { kind: 'text', name: 'slower', label: translate('slower') },
  ]
}
