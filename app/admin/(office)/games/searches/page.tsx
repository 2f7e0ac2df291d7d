import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { buttonClass } from '@/components/ui/button'
import { requireStaff } from '@/lib/auth/auth'
import { listMissedSearches } from '@/lib/backoffice/backoffice'
import { readSearchesQuery } from './searches-query'

/** What players looked for and did not find: the games to ask the integrator for, or the tags to add. */
export default async function SearchesPage({ searchParams }: QueryProps) {
  await requireStaff('games.read')
  const { sort, page, filters } = readSearchesQuery(await searchParams)
  const [translate, office] = await Promise.all([getTranslations('searches'), getTranslations('office.nav')])
  const { searches, total, rowsOfPage } = await listMissedSearches({
    words: filters.q,
    sort: sort.key,
    direction: sort.direction,
    page,
  })
  return (
    <>
      <PageHead
        title={translate('title')}
        text={translate('text')}
        actions={
          <Link href="/admin/games" className={buttonClass('secondary', 'small')}>
            {office('games')}
          </Link>
        }
      />
      <DataTable
        caption={translate('title')}
        columns={[
          { key: 'query', label: translate('query'), isSortable: true },
          { key: 'count', label: translate('count'), isSortable: true, isNumber: true },
          { key: 'first', label: translate('first'), isSortable: true, hideBelow: 'lg' },
          { key: 'last', label: translate('last'), isSortable: true },
        ]}
        rows={searches.map(({ query, count, firstAt, lastAt }) => ({
          key: query,
          cells: {
            query: <span className="break-all">{query}</span>,
            count,
            first: <Moment at={firstAt} />,
            last: <Moment at={lastAt} />,
          },
        }))}
        sort={sort}
        filters={[{ kind: 'search', name: 'q', label: translate('filter') }]}
        paging={{ kind: 'offset', page, rowsOfPage, total }}
        csv="/admin/games/searches/export"
        empty={translate('none')}
      />
    </>
  )
}
