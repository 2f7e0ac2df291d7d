// The operator's desk: what they say of games and studios beside what the feed says. The feed never touches it, and the
// lobby and every launch follow it at once. Whoever asks brings the transaction, so that their audit stands or falls
// with the change.
import 'server-only'
import type { Transaction } from '../db/client'
import {
  countDeskChange,
  findStudio,
  listPlaced,
  lockCatalogue,
  readWords,
  type StudioWord,
  writePlaces,
  writeStudio,
  writeWord,
} from './desk-store'
import { changedWord, type DeskChange, type DeskWord, movedPlaces, type Place, placedMax } from './rules-desk'

export interface Changed<Word> {
  before: Word
  after: Word
}

/** Hides, shows, features and tags games. Answers those that changed, with what was said before. */
export async function changeGames(
  tx: Transaction,
  codes: bigint[],
  change: DeskChange,
): Promise<(Changed<DeskWord> & { code: bigint })[]> {
  await lockCatalogue(tx)
  const changed = []
  for (const { code, ...before } of await readWords(tx, codes)) {
    const after = changedWord(before, change)
    if (after === before) continue
    await writeWord(tx, { code, ...after })
    changed.push({ code, before, after })
  }
  if (changed.length > 0) await countDeskChange(tx)
  return changed
}

export type Placed =
  | { ok: true; before: number | null; after: number | null }
  | { ok: false; reason: 'too-many' | 'nothing' }

/** Moves a game in the order of placed games; the others make room. Places are from 1, without gaps. */
export async function placeGame(tx: Transaction, code: bigint, to: Place): Promise<Placed> {
  await lockCatalogue(tx)
  const placed = await listPlaced(tx)
  const moved = movedPlaces(placed, code, to)
  if (moved.length > placedMax) return { ok: false, reason: 'too-many' }
  if (moved.join() === placed.join()) return { ok: false, reason: 'nothing' }
  await writePlaces(tx, moved)
  await countDeskChange(tx)
  const placeIn = (codes: bigint[]) => (codes.includes(code) ? codes.indexOf(code) + 1 : null)
  return { ok: true, before: placeIn(placed), after: placeIn(moved) }
}

/** Says how a studio is shown: its name, whether at all, its place among studios. Null: no such studio, or no change. */
export async function changeStudio(
  tx: Transaction,
  id: number,
  after: StudioWord,
): Promise<Changed<StudioWord> | null> {
  await lockCatalogue(tx)
  const before = await findStudio(tx, id)
  if (before === null) return null
  const isSame =
    before.deskTitle === after.deskTitle &&
    before.isHidden === after.isHidden &&
    before.deskPosition === after.deskPosition
  if (isSame) return null
  await writeStudio(tx, id, after)
  await countDeskChange(tx)
  return { before, after }
}
