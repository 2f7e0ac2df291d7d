'use server'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { DeskState } from '@/components/admin/games/desk-action'
import { commandGames, commandStudio, moveGame, readCode, refreshGames } from '@/lib/backoffice/backoffice'
import { placedMax, tagLengthMax } from '@/lib/catalog/catalog'
import type { Messages } from '@/lib/i18n/messages'

type Fault = keyof Messages['games']['faults']

const code = z.string().transform((text, context) => {
  const read = readCode(text)
  if (read !== null) return read
  context.addIssue({ code: 'custom', message: 'is not a game code' })
  return z.NEVER
})
const codes = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(code))
const commandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['show', 'feature', 'unfeature']), codes }),
  z.object({ do: z.literal('hide'), codes, reason: z.string().max(200) }),
  z.object({ do: z.enum(['tag', 'untag']), codes, tag: z.string().max(200) }),
])
const moveSchema = z.object({
  code,
  to: z.enum(['up', 'down', 'last', 'none']).or(
    z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number),
  ),
})

/** Does one thing to the named games. */
export async function commandOnGames(_: unknown, form: FormData): Promise<DeskState> {
  const typed = commandSchema.safeParse(Object.fromEntries(form))
  if (!typed.success) return fault('no-game')
  const { codes: named, ...command } = typed.data
  const result = await commandGames(named, command)
  if (!result.ok) return fault(result.reason)
  revalidatePath('/admin/games', 'layout')
  const translate = await getTranslations('games.commands')
  return done(translate('changed', { count: result.changed }))
}

/** Moves a game among those that have a place. */
export async function placeOfGame(_: unknown, form: FormData): Promise<DeskState> {
  const typed = moveSchema.safeParse(Object.fromEntries(form))
  if (!typed.success) return fault('place')
  const result = await moveGame(typed.data.code, typed.data.to)
  if (!result.ok) return fault(result.reason === 'too-many' ? 'too-many-places' : result.reason)
  revalidatePath('/admin/games', 'layout')
  return done('')
}

/** Reads the feed now. */
export async function readFeedNow(): Promise<DeskState> {
  const result = await refreshGames()
  revalidatePath('/admin/games', 'layout')
  const translate = await getTranslations('games.feed')
  if (result.kind === 'refreshed') return done(translate('refreshed', result))
  if (result.kind === 'busy') return { kind: 'fault', field: 'form', words: translate('busy') }
  return { kind: 'fault', field: 'form', words: translate('refreshFailed', { why: result.why }) }
}

/** Changes how a studio is shown. */
export async function changeStudioWord(_: unknown, form: FormData): Promise<DeskState> {
  const text = (name: string) => String(form.get(name) ?? '')
  if (!/^\d{1,9}$/.test(text('id'))) return fault('nothing')
  const wanted = {
    title: text('title'),
    place: text('place'),
    isHidden: text('hidden') === 'yes',
    reason: text('reason'),
  }
  const result = await commandStudio(Number(text('id')), wanted)
  if (!result.ok) return fault(result.reason)
  revalidatePath('/admin/games', 'layout')
  return done('')
}

function done(words: string): DeskState {
  return { kind: 'done', at: Date.now(), words }
}

async function fault(name: Fault): Promise<DeskState> {
  const translate = await getTranslations('games.faults')
  const words =
    name === 'tag'
      ? translate('tag', { max: tagLengthMax })
      : name === 'too-many-places'
        ? translate('too-many-places', { max: placedMax })
        : translate(name)
  return { kind: 'fault', field: name === 'no-reason' ? 'reason' : 'form', words }
}
