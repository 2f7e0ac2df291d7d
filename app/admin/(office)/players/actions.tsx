'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReasonState } from '@/components/admin/reason-dialog'
import { TemporaryPassword } from '@/components/admin/staff/temporary-password'
import {
  addPlayerNote,
  closePlayer,
  endPlayerSessionsNow,
  givePlayerPassword,
  liftPlayerExclusion,
  reopenPlayer,
  resolveSearchText,
  setPlayerStatus,
  setTestPlayer,
  type WhichSessions,
} from '@/lib/backoffice/backoffice'
import type { Messages } from '@/lib/i18n/messages'

type Fault = keyof Messages['players']['faults']
type Result = { ok: true } | { ok: false; reason: Fault }

/** Leads to whoever the text names. A token goes no further than here. */
export async function findPlayers(form: FormData): Promise<void> {
  const text = await resolveSearchText(field(form, 'q').slice(0, 2000))
  if (text === '') redirect('/admin/players')
  redirect(`/admin/players?q=${encodeURIComponent(text ?? 'token')}`)
}

export async function block(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await setPlayerStatus(field(form, 'id'), 'blocked', field(form, 'reason')))
}

export async function unblock(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await setPlayerStatus(field(form, 'id'), 'active', field(form, 'reason')))
}

export async function close(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await closePlayer(field(form, 'id'), field(form, 'reason')))
}

export async function reopen(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await reopenPlayer(field(form, 'id'), field(form, 'reason')))
}

export async function liftExclusion(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await liftPlayerExclusion(field(form, 'id'), field(form, 'reason')))
}

export async function markTest(_: ReasonState, form: FormData): Promise<ReasonState> {
  const isTest = field(form, 'test') === 'yes'
  return answer(form, await setTestPlayer(field(form, 'id'), isTest, field(form, 'reason')))
}

export async function givePassword(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await givePlayerPassword(field(form, 'id'), field(form, 'reason'))
  if (!result.ok) return fault(result.reason)
  revalidate(form)
  const shown = <TemporaryPassword email={field(form, 'nickname')} password={result.password} />
  return { kind: 'done', at: Date.now(), shown }
}

export async function endSessions(_: ReasonState, form: FormData): Promise<ReasonState> {
  const which = whichOf(form)
  if (which === null) return fault('nothing')
  return answer(form, await endPlayerSessionsNow(field(form, 'id'), which, field(form, 'reason')))
}

export async function writeNote(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(form, await addPlayerNote(field(form, 'id'), field(form, 'text')))
}

function whichOf(form: FormData): WhichSessions | null {
  const [which, login, game] = [field(form, 'which'), field(form, 'login'), field(form, 'game')]
  if (which === 'all' || which === 'logins' || which === 'games') return which
  if (login !== '') return { login }
  return /^\d{1,18}$/.test(game) ? { game: BigInt(game) } : null
}

async function answer(form: FormData, result: Result): Promise<ReasonState> {
  if (!result.ok) return fault(result.reason)
  revalidate(form)
  return { kind: 'done', at: Date.now() }
}

async function fault(reason: Fault): Promise<ReasonState> {
  const translate = await getTranslations('players.faults')
  return { kind: 'fault', field: reason === 'no-reason' ? 'reason' : 'form', words: translate(reason) }
}

function revalidate(form: FormData): void {
  revalidatePath(`/admin/players/${encodeURIComponent(field(form, 'id'))}`, 'layout')
}

function field(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
}
