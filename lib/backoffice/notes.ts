// What staff wrote about a player.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import { type Database, database } from '../db/client'
import { askedFor, inSteps } from './export-rows'
import { findNotes, listNoteAuthors, type NoteLine, type NotePlace } from './notes-store'
import { findStaffEmails } from './store'

export const notesOfPage = 30

/** As typed; what is empty asks for nothing. */
export interface NoteQuery {
  /** A part of the text. */
  q: string
  /** The id of who wrote it. */
  author: string
}

/** A page of a player's notes with the e-mails of their authors, and who has written any. */
export async function searchNotes(
  playerId: string,
  query: NoteQuery,
  place: { page: number; direction: NotePlace['direction'] },
): Promise<{ notes: NoteLine[]; total: number; authors: { id: string; email: string }[] }> {
  await requireStaff('players.read')
  const db = database()
  const { page, direction } = place
  const step = { direction, skip: (page - 1) * notesOfPage, take: notesOfPage }
  const [{ notes, total }, ids] = await Promise.all([
    findNotes(db, { playerId, ...query, place: step }),
    listNoteAuthors(db, playerId),
  ])
  const emails = await findStaffEmails(db, ids)
  const authors = ids.map((id) => ({ id, email: emails.get(id) ?? id }))
  return { notes: notes.map((note) => withEmail(note, emails)), total, authors }
}

/** Every note of a search, oldest first. The export itself is an audit row. */
export async function exportNotes(playerId: string, query: NoteQuery): Promise<AsyncIterable<NoteLine>> {
  const staff = await requireStaff('players.read')
  const db = database()
  await insertAudit(db, {
    actor: staff.id,
    action: 'player.notes.export',
    subject: playerId.slice(0, 160),
    after: askedFor(query),
    address: await requestAddress(),
  })
  return inSteps((place) => readStep(db, playerId, query, place))
}

async function readStep(
  db: Database,
  playerId: string,
  query: NoteQuery,
  step: Pick<NotePlace, 'skip' | 'take'>,
): Promise<NoteLine[]> {
  const { notes } = await findNotes(db, { playerId, ...query, place: { direction: 'asc', ...step } })
  const emails = await findStaffEmails(db, [...new Set(notes.map(({ author }) => author))])
  return notes.map((note) => withEmail(note, emails))
}

const withEmail = (note: NoteLine, emails: Map<string, string>): NoteLine => ({
  ...note,
  author: emails.get(note.author) ?? note.author,
})
