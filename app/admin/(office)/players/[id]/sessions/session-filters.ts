import { getTranslations } from 'next-intl/server'
import type { DataFilter } from '@/components/admin/data-table/types'
import type { SessionList } from '@/lib/backoffice/backoffice'

/** The filters of one of a player's lists. */
export async function sessionFilters(list: SessionList): Promise<DataFilter[]> {
  const [translate, words, columns] = await Promise.all([
    getTranslations('players.filters'),
    getTranslations('players.sessions'),
    getTranslations('admin.columns'),
  ])
  const state: DataFilter = {
    kind: 'select',
    name: 'state',
    label: translate('state'),
    options: [
      { value: '', label: translate('any') },
      { value: 'alive', label: words('onlyAlive') },
      { value: 'ended', label: words('onlyEnded') },
    ],
  }
  const game: DataFilter = { kind: 'text', name: 'game', label: translate('game') }
  const address: DataFilter = { kind: 'text', name: 'address', label: columns('address') }
  const times: DataFilter[] = [
    { kind: 'moment', name: 'from', label: translate('timeFrom') },
    { kind: 'moment', name: 'to', label: translate('timeTo') },
  ]
  const own = { games: [state, game], logins: [state, address], failures: [address] }
  return [...own[list], ...times]
}
