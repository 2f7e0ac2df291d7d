import { getTranslations } from 'next-intl/server'
import type { DataFilter } from '@/components/admin/data-table/types'
import { entrySources, limitKinds } from '@/lib/safer-play/rules'

const breakStates = ['running', 'over', 'waits', 'lifted'] as const
const changeStates = ['waiting', 'applied', 'cancelled', 'expired'] as const

export async function breakFilters(): Promise<DataFilter[]> {
  const { all, state, source, columns, words } = await parts()
  const kinds = (['time-out', 'self-exclusion'] as const).map((value) => ({
    value,
    label: words(`breaks.${value}`),
  }))
  return [
    { kind: 'select', name: 'kind', label: columns('kind'), options: [all, ...kinds] },
    state(breakStates),
    source,
  ]
}

export async function changeFilters(): Promise<DataFilter[]> {
  const { all, state, source, columns, filters, words } = await parts()
  const kinds = limitKinds.map((value) => ({ value, label: words(value) }))
  return [
    { kind: 'select', name: 'kind', label: columns('limit'), options: [all, ...kinds] },
    { kind: 'text', name: 'currency', label: filters('currency') },
    state(changeStates),
    source,
  ]
}

async function parts() {
  const [words, columns, sources, filters] = await Promise.all([
    getTranslations('players.limits'),
    getTranslations('players.limits.columns'),
    getTranslations('players.protect.sources'),
    getTranslations('players.filters'),
  ])
  const all = { value: '', label: filters('any') }
  const state = (states: readonly ((typeof breakStates)[number] | (typeof changeStates)[number])[]) => ({
    kind: 'select' as const,
    name: 'state',
    label: columns('state'),
    options: [all, ...states.map((value) => ({ value, label: words(`states.${value}`) }))],
  })
  const source = {
    kind: 'select' as const,
    name: 'source',
    label: columns('source'),
    options: [
      all,
      { value: 'player', label: words('ownPage') },
      ...entrySources.map((value) => ({ value, label: sources(value) })),
    ],
  }
  return { all, state, source, columns, filters, words }
}
