// What staff do to games and studios. Each change and its audit rows go in together; what did not change leaves none.
import 'server-only'
import { insertAudit } from '../audit/audit'
import { requestAddress, requireStaff } from '../auth/auth'
import {
  changeGames,
  changeStudio,
  type DeskChange,
  type DeskWord,
  type Place,
  placeGame,
  type Refresh,
  readTag,
  refreshCatalog,
} from '../catalog/catalog'
import { database } from '../db/client'
import { findGame } from './games-store'

const reasonMax = 200
export const gamesAtOnceMax = 500
const studioTitleMax = 200
const studioPlaceMax = 999

export type GamesCommand =
  | { do: 'show' | 'feature' | 'unfeature' }
  | { do: 'hide'; reason: string }
  | { do: 'tag' | 'untag'; tag: string }

export type GamesResult =
  | { ok: true; changed: number }
  | { ok: false; reason: 'no-reason' | 'no-game' | 'too-many' | 'tag' }

/**
 * Does one thing to some games. Hiding takes a game out of the lobby and refuses new launches; sessions that are open
 * go on, and money owed is booked as ever. It wants a reason.
 */
export async function commandGames(codes: bigint[], command: GamesCommand): Promise<GamesResult> {
  const staff = await requireStaff('games.manage')
  if (codes.length === 0) return { ok: false, reason: 'no-game' }
  if (codes.length > gamesAtOnceMax) return { ok: false, reason: 'too-many' }
  const reason = command.do === 'hide' ? command.reason.trim().slice(0, reasonMax) : ''
  if (command.do === 'hide' && reason === '') return { ok: false, reason: 'no-reason' }
  const change = changeOf(command)
  if (change === null) return { ok: false, reason: 'tag' }
  const address = await requestAddress()
  const changed = await database().$transaction(async (tx) => {
    const done = await changeGames(tx, [...new Set(codes)], change)
    for (const { code, before, after } of done) {
      await insertAudit(tx, {
        actor: staff.id,
        action: `game.${command.do}`,
        subject: subjectOf(code),
        ...(reason === '' ? {} : { reason }),
        ...differences(before, after),
        address,
      })
    }
    return done.length
  })
  return { ok: true, changed }
}

/** Only what changed, in the audit's words. */
function differences(before: DeskWord, after: DeskWord) {
  const words = ({ isHidden, isFeatured, tags }: DeskWord) => ({
    ...(before.isHidden === after.isHidden ? {} : { hidden: isHidden }),
    ...(before.isFeatured === after.isFeatured ? {} : { featured: isFeatured }),
    ...(before.tags.join() === after.tags.join() ? {} : { tags: tags.join(' ') }),
  })
  return { before: words(before), after: words(after) }
}

function changeOf(command: GamesCommand): DeskChange | null {
  switch (command.do) {
    case 'hide':
    case 'show':
      return { isHidden: command.do === 'hide' }
    case 'feature':
    case 'unfeature':
      return { isFeatured: command.do === 'feature' }
    default: {
      const tag = readTag(command.tag)
      if (tag === null) return null
      return command.do === 'tag' ? { addTag: tag } : { removeTag: tag }
    }
  }
}

export type PlaceResult = { ok: true; place: number | null } | { ok: false; reason: 'no-game' | 'too-many' }

/** Moves a game among those that stand first in the lobby. A move that leads nowhere is none and leaves no audit row. */
export async function moveGame(code: bigint, to: Place): Promise<PlaceResult> {
  const staff = await requireStaff('games.manage')
  const address = await requestAddress()
  return database().$transaction(async (tx): Promise<PlaceResult> => {
    const game = await findGame(tx, code)
    if (game === null) return { ok: false, reason: 'no-game' }
    const placed = await placeGame(tx, code, to)
    if (!placed.ok) {
      if (placed.reason === 'too-many') return { ok: false, reason: 'too-many' }
      return { ok: true, place: game.deskPosition }
    }
    await insertAudit(tx, {
      actor: staff.id,
      action: 'game.place',
      subject: subjectOf(code),
      before: { place: placed.before },
      after: { place: placed.after },
      address,
    })
    return { ok: true, place: placed.after }
  })
}

export type StudioResult = { ok: true } | { ok: false; reason: 'no-reason' | 'title' | 'place' | 'nothing' }

/** Renames a studio for players, hides it with all its games, gives it a place. Empty texts take the feed's own back. */
export async function commandStudio(
  id: number,
  wanted: { title: string; isHidden: boolean; place: string; reason: string },
): Promise<StudioResult> {
  const staff = await requireStaff('games.manage')
  const [title, place, reason] = [wanted.title.trim(), wanted.place.trim(), wanted.reason.trim()]
  if (title.length > studioTitleMax || !title.isWellFormed()) return { ok: false, reason: 'title' }
  if (place !== '' && !(/^[1-9]\d{0,2}$/.test(place) && Number(place) <= studioPlaceMax))
    return { ok: false, reason: 'place' }
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const address = await requestAddress()
  const word = {
    deskTitle: title === '' ? null : title,
    isHidden: wanted.isHidden,
    deskPosition: place === '' ? null : Number(place),
  }
  return database().$transaction(async (tx): Promise<StudioResult> => {
    const changed = await changeStudio(tx, id, word)
    if (changed === null) return { ok: false, reason: 'nothing' }
    await insertAudit(tx, {
      actor: staff.id,
      action: 'studio.change',
      subject: `studio ${id}`,
      reason: reason.slice(0, reasonMax),
      before: { ...changed.before },
      after: { ...changed.after },
      address,
    })
    return { ok: true }
  })
}

/** Reads the integrator's feed now. The audit row says how it went; the feed's own status keeps it too. */
export async function refreshGames(): Promise<Refresh> {
  const staff = await requireStaff('games.manage')
  const address = await requestAddress()
  const result = await refreshCatalog()
  const { kind, ...told } = result
  await insertAudit(database(), {
    actor: staff.id,
    action: 'games.refresh',
    subject: 'games',
    after: { outcome: kind, ...told },
    address,
  })
  return result
}

const subjectOf = (code: bigint) => `game ${code}`
