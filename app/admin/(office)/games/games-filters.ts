import { getTranslations } from 'next-intl/server'
import type { DataFilter } from '@/components/admin/data-table/types'

const states = ['shown', 'hidden', 'left', 'featured', 'placed', 'no-icon'] as const

interface Named {
  studios: readonly { id: number; title: string; deskTitle: string | null; games: number }[]
  tags: readonly string[]
}

/** The filters of the games page. */
export async function gamesFilters({ studios, tags }: Named): Promise<DataFilter[]> {
  const translate = await getTranslations('games')
  const all = { value: '', label: translate('any') }
  return [
    { kind: 'search', name: 'q', label: translate('search') },
    {
      kind: 'select',
      name: 'studio',
      label: translate('studio'),
      options: [
        all,
        ...studios.map(({ id, title, deskTitle, games }) => ({
          value: String(id),
          label: `${deskTitle ?? title} (${games})`,
        })),
      ],
    },
    {
      kind: 'select',
      name: 'state',
      label: translate('state'),
      options: [all, ...states.map((value) => ({ value, label: translate(`states.${value}`) }))],
    },
    {
      kind: 'select',
      name: 'tag',
      label: translate('tag'),
      options: [all, ...tags.map((tag) => ({ value: tag, label: tag }))],
    },
    { kind: 'toggle', name: 'free', label: translate('freeOnly') },
  ]
}
