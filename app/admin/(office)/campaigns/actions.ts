'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { CampaignFormState } from '@/components/admin/campaigns/campaign-form'
import type { ReasonState } from '@/components/admin/reason-dialog'
import {
  changeCampaign,
  createCampaign,
  discardList,
  giveCheckedList,
  giveRounds,
  giveToAudience,
  letCampaignStart,
  letCampaignStop,
  takeCampaignBack,
  takeGrantBack,
  undoBatch,
} from '@/lib/backoffice/backoffice'
import { audienceFields } from '@/lib/campaigns/rules-audience'
import type { Messages } from '@/lib/i18n/messages'

type Fault = keyof Messages['campaigns']['commandFaults']
type Answer = { ok: true } | { ok: false; reason: Fault }
const identity = z.uuid()
const textFields = [
  'name',
  'currency',
  'count',
  'bet',
  'lines',
  'mpl',
  'cp',
  'winTo',
  'maxWin',
  'wagering',
  'bonusDays',
  'startsAt',
  'endsAt',
] as const

/** Makes a campaign, or changes what may be changed of one; the fields that are wrong come back by name. */
export async function saveCampaign(_: CampaignFormState, form: FormData): Promise<CampaignFormState> {
  const texts = z.record(z.enum(textFields), z.string()).parse(readTexts(form, textFields))
  const typed = { ...texts, games: form.getAll('games').map(String) }
  const id = text(form, 'id')
  const result =
    id === ''
      ? await createCampaign(typed, identity.parse(text(form, 'identity')))
      : await changeCampaign(id, typed)
  if (!result.ok) return { kind: 'fault', faults: result.faults, isGone: result.isGone === true }
  redirect(`/admin/campaigns/${result.id}`)
}

export async function startCampaign(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(await letCampaignStart(text(form, 'id'), text(form, 'reason')))
}

export async function stopCampaign(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(
    await letCampaignStop(text(form, 'id'), text(form, 'reason'), text(form, 'withdraw') === 'yes'),
  )
}

export async function withdrawCampaign(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(await takeCampaignBack(text(form, 'id'), text(form, 'reason')))
}

/** Gives one player a campaign's rounds. */
export async function giveOne(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await giveRounds({
    campaignId: text(form, 'campaign'),
    player: text(form, 'player'),
    reason: text(form, 'reason'),
    identity: identity.parse(text(form, 'identity')),
  })
  return answer(result)
}

/** Takes one grant back that nobody has begun. */
export async function cancelGrant(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(await takeGrantBack(text(form, 'id'), text(form, 'reason')))
}

/** Gives to all whom the filter means, and leads to the batch. */
export async function giveAudience(_: ReasonState, form: FormData): Promise<ReasonState> {
  const result = await giveToAudience({
    campaignId: text(form, 'campaign'),
    typed: readTexts(form, audienceFields),
    reason: text(form, 'reason'),
    identity: identity.parse(text(form, 'identity')),
  })
  if (!result.ok) return fault(result.reason)
  redirect(`/admin/campaigns/batches/${result.batchId}`)
}

export async function confirmList(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(await giveCheckedList(text(form, 'id'), text(form, 'reason')))
}

/** Throws a checked list away, and leads back to where another can be given. */
export async function throwListAway(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(await discardList(text(form, 'id'), text(form, 'reason')))
}

export async function undo(_: ReasonState, form: FormData): Promise<ReasonState> {
  return answer(await undoBatch(text(form, 'id'), text(form, 'reason')))
}

async function answer(result: Answer): Promise<ReasonState> {
  if (!result.ok) return fault(result.reason)
  revalidatePath('/admin', 'layout')
  return { kind: 'done', at: Date.now() }
}

async function fault(reason: Fault): Promise<ReasonState> {
  const translate = await getTranslations('campaigns.commandFaults')
  return { kind: 'fault', field: reason === 'no-reason' ? 'reason' : 'form', words: translate(reason) }
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim()
}

function readTexts<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, text(form, name)])) as Record<Name, string>
}
