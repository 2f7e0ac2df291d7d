// A filter's texts as the address and a batch keep them, and whom they mean. Pure.
import type { Audience } from './types'

const dayMs = 24 * 3600_000
const daysMax = 3650

/** Every field is text, empty where nothing is asked. Days are YYYY-MM-DD in UTC and belong to the filter. */
export const audienceFields = [
  'registeredFrom',
  'registeredTo',
  'seenFrom',
  'seenTo',
  'days',
  'game',
  'studio',
  'test',
  'fresh',
] as const
export type TypedAudience = Record<(typeof audienceFields)[number], string>

/** Reads what was typed; null when a field cannot mean anything. `now` is when "the last days" end. */
export function parseAudience(typed: TypedAudience, now: Date): Audience | null {
  const days = [typed.registeredFrom, typed.registeredTo, typed.seenFrom, typed.seenTo].map(dayOf)
  if (days.includes(undefined)) return null
  const [registeredFrom, registeredTo, seenFrom, seenTo] = days
  const audience: Audience = {
    test: typed.test === 'only' || typed.test === 'with' ? typed.test : 'without',
    isFresh: typed.fresh === 'yes',
    ...(registeredFrom ? { registeredFrom } : {}),
    ...(registeredTo ? { registeredUntil: new Date(registeredTo.getTime() + dayMs) } : {}),
    ...(seenFrom ? { seenFrom } : {}),
    ...(seenTo ? { seenUntil: new Date(seenTo.getTime() + dayMs) } : {}),
  }
  return withPlay(audience, typed, now)
}

function withPlay(audience: Audience, { days, game, studio }: TypedAudience, now: Date): Audience | null {
  if (days === '') return game === '' && studio === '' ? audience : null
  if (!/^[1-9]\d{0,3}$/.test(days) || Number(days) > daysMax) return null
  if (game !== '' && !/^\d{1,18}$/.test(game)) return null
  if (studio !== '' && !/^\d{1,9}$/.test(studio)) return null
  return {
    ...audience,
    playedSince: new Date(now.getTime() - Number(days) * dayMs),
    ...(game === '' ? {} : { game: BigInt(game) }),
    ...(studio === '' || game !== '' ? {} : { studio: Number(studio) }),
  }
}

/** Null for an empty text, undefined for what is no day. */
function dayOf(text: string): Date | null | undefined {
  if (text === '') return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? undefined : day
}

/** What a batch keeps: the typed texts, and the moment its days are counted from. */
export function writeAudience(typed: TypedAudience, now: Date): TypedAudience & { at: string } {
  return { ...typed, at: now.toISOString() }
}

/** The audience of a batch's filter. Throws when it is none: nobody is better than everybody. */
export function readAudience(kept: unknown): Audience {
  const text = (name: string) => {
    const value: unknown = Reflect.get(Object(kept), name)
    if (typeof value !== 'string') throw new Error(`the filter has no ${name}`)
    return value
  }
  const typed = Object.fromEntries(audienceFields.map((name) => [name, text(name)])) as TypedAudience
  const audience = parseAudience(typed, new Date(text('at')))
  if (audience === null) throw new Error('the filter cannot be read')
  return audience
}
