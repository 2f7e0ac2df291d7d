import { getTranslations } from 'next-intl/server'
import type { QueryProps } from '@/app/query-props'
import { Moment } from '@/components/admin/moment'
import { NoteForm } from '@/components/admin/players/note-form'
import { Pagination } from '@/components/ui/pagination'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { noteLengthMax, notesOfPlayer } from '@/lib/backoffice/backoffice'
import { writeNote } from '../../actions'
import { PlayerFrame } from '../player-frame'

type NotesPageProps = QueryProps & { params: Promise<{ id: string }> }

export default async function PlayerNotesPage({ params, searchParams }: NotesPageProps) {
  const [{ id }, { before }] = await Promise.all([params, searchParams])
  const from = typeof before === 'string' ? before : null
  const here = `/admin/players/${encodeURIComponent(id)}/notes`
  return (
    <PlayerFrame id={id} tab="notes">
      {async () => {
        const staff = await requireStaff('players.read')
        const [{ notes, next }, translate] = await Promise.all([
          notesOfPlayer(id, from),
          getTranslations('players.notes'),
        ])
        return (
          <div className="flex flex-col gap-6">
            {isAllowed(staff.role, 'players.notes') && (
              <NoteForm playerId={id} lengthMax={noteLengthMax} action={writeNote} />
            )}
            {notes.length === 0 ? (
              <p className="text-muted">{translate('none')}</p>
            ) : (
              <ul aria-label={translate('title')} className="flex max-w-2xl flex-col gap-3">
                {notes.map((note) => (
                  <li key={note.id} className="rounded-md border border-line bg-surface p-4">
                    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{note.text}</p>
                    <p className="mt-2 text-muted text-xs">
                      {note.author} · <Moment at={note.createdAt} />
                    </p>
                  </li>
                ))}
              </ul>
            )}
            <Pagination
              previous={from === null ? null : here}
              next={next === null ? null : `${here}?before=${next}`}
            />
          </div>
        )
      }}
    </PlayerFrame>
  )
}
