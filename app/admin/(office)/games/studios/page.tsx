import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { StudioDialog } from '@/components/admin/games/studio-dialog'
import { PageHead } from '@/components/admin/page-head'
import { Badge } from '@/components/ui/badge'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { searchStudios, studiosOfPage } from '@/lib/backoffice/backoffice'
import { changeStudioWord } from '../actions'
import { readStudiosQuery } from './studios-query'

const states = ['shown', 'hidden', 'placed', 'renamed'] as const

export default async function StudiosPage({ searchParams }: QueryProps) {
  const staff = await requireStaff('games.read')
  const mayManage = isAllowed(staff.role, 'games.manage')
  const { filters, sort, page } = readStudiosQuery(await searchParams)
  const { studios, total } = await searchStudios({ ...filters, sort, page })
  const translate = await getTranslations('games')
  return (
    <>
      <PageHead
        title={translate('studios.title')}
        text={translate('studios.text')}
        actions={
          <Link
            href="/admin/games"
            className="inline-flex items-center gap-1.5 text-accent-ink underline-offset-4 hover:underline"
          >
            <ArrowLeft aria-hidden className="size-4" />
            {translate('back')}
          </Link>
        }
      />
      <DataTable
        caption={translate('studios.title')}
        columns={[
          { key: 'studio', label: translate('studios.studio'), isSortable: true },
          { key: 'shownAs', label: translate('studios.shownAs'), isSortable: true },
          { key: 'state', label: translate('studios.state'), isSortable: true },
          { key: 'place', label: translate('studios.place'), isSortable: true, isNumber: true },
          { key: 'games', label: translate('studios.games'), isSortable: true, isNumber: true },
          ...(mayManage ? [{ key: 'change', label: '', isNumber: true, hasControls: true }] : []),
        ]}
        rows={studios.map((studio) => ({
          key: String(studio.id),
          cells: {
            studio: (
              <Link
                href={`/admin/games?studio=${studio.id}`}
                className="font-medium text-accent-ink underline-offset-4 hover:underline"
              >
                {studio.title}
              </Link>
            ),
            shownAs: studio.deskTitle ?? '—',
            state: (
              <Badge tone={studio.isHidden ? 'danger' : 'success'}>
                {translate(studio.isHidden ? 'standing.hidden' : 'standing.shown')}
              </Badge>
            ),
            place: studio.deskPosition ?? '—',
            games: studio.games,
            change: <StudioDialog studio={studio} action={changeStudioWord} />,
          },
        }))}
        sort={sort}
        filters={[
          { kind: 'search', name: 'q', label: translate('studios.search') },
          {
            kind: 'select',
            name: 'state',
            label: translate('studios.state'),
            options: [
              { value: '', label: translate('any') },
              ...states.map((value) => ({ value, label: translate(`studios.states.${value}`) })),
            ],
          },
        ]}
        paging={{ kind: 'offset', page, rowsOfPage: studiosOfPage, total }}
        csv="/admin/games/studios/export"
        empty={translate('studios.none')}
      />
    </>
  )
}
