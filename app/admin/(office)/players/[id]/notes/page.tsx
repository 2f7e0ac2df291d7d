import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { DataTable } from '@/components/admin/data-table/data-table'
import { Moment } from '@/components/admin/moment'
import { NoteForm } from '@/components/admin/players/note-form'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { noteLengthMax, notesOfPage, searchNotes } from '@/lib/backoffice/backoffice'
import { writeNote } from '../../actions'
import { PlayerFrame } from '../player-frame'
import { readNotesQuery } from './notes-query'

type NotesPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerNotesPage({ params, searchParams }: NotesPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { sort, page, filters } = readNotesQuery(asked)
  return (
    <PlayerFrame id={id} tab="notes">
      {async () => {
        const [staff, { notes, total, authors }, translate, filterWords] = await Promise.all([
          requireStaff('players.read'),
          searchNotes(id, filters, { page, direction: sort.direction }),
          getTranslations('players.notes'),
          getTranslations('players.filters'),
        ])
        const all = { value: '', label: filterWords('any') }
        return (
          <div className="flex flex-col gap-6">
            {isAllowed(staff.role, 'players.notes') && (
              <NoteForm playerId={id} lengthMax={noteLengthMax} action={writeNote} />
            )}
            <DataTable
              caption={translate('title')}
              columns={[
                {
                  key: 'note',
                  label: translate('note'),
                  className: 'min-w-60 w-full whitespace-pre-wrap [overflow-wrap:anywhere]',
                },
                { key: 'by', label: translate('by') },
                { key: 'time', label: translate('time'), isSortable: true },
              ]}
              rows={notes.map((note) => ({
                key: String(note.id),
                cells: { note: note.text, by: note.author, time: <Moment at={note.createdAt} /> },
              }))}
              sort={sort}
              filters={[
                { kind: 'search', name: 'q', label: translate('words') },
                {
                  kind: 'select',
                  name: 'author',
                  label: translate('by'),
                  options: [all, ...authors.map(({ id: value, email: label }) => ({ value, label }))],
                },
              ]}
              paging={{ kind: 'offset', page, rowsOfPage: notesOfPage, total }}
              csv={`/admin/players/${encodeURIComponent(id)}/notes/export`}
              empty={translate('none')}
              nothing="words"
            />
          </div>
        )
      }}
    </PlayerFrame>
  )
}
