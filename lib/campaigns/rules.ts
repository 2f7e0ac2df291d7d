// Terms of a campaign as somebody typed them: made into terms, or refused field by field. Pure.
import { z } from 'zod'
import { Money } from '../money/money'
import { roundValue } from './rules-value'
import type { CampaignTerms } from './types'

export const gamesMax = 50
const nameLengthMax = 100
const countMax = 10_000
const numberMax = 1_000_000
const wageringMax = 999
const bonusDaysMax = 3650

export type TermsField = keyof CampaignTerms
export const termsFaults = [
  'name',
  'games',
  'currency',
  'count',
  'whole',
  'cp',
  'maxWin',
  'wagering',
  'days',
  'moment',
  'order',
  'past',
  'value',
] as const
export type TermsFault = (typeof termsFaults)[number]
export type TermsFaults = Partial<Record<TermsField, TermsFault>>

const whole = (max: number, fault: TermsFault, min = 1) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, fault)
    .transform(Number)
    .refine((number) => number >= min && number <= max, fault)
const decimal = (fault: TermsFault) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .pipe(
      z
        .string()
        .regex(/^\d{1,10}(\.\d{1,5})?$/, fault)
        .refine((text) => /[1-9]/.test(text), fault),
    )
const orNothing = <Value>(value: z.ZodType<Value, string>) =>
  z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    value,
  ])
/** YYYY-MM-DDTHH:MM in UTC, as the browser's own field writes it. */
const moment = orNothing(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'moment')
    .transform((text) => new Date(`${text}:00Z`))
    .refine((date) => !Number.isNaN(date.getTime()), 'moment'),
)
const name = z.string().trim().min(1, 'name').max(nameLengthMax, 'name')

const typedTerms = z.object({
  name,
  games: z
    .array(
      z
        .string()
        .regex(/^\d{1,18}$/, 'games')
        .transform(BigInt),
    )
    .min(1, 'games')
    .max(gamesMax, 'games')
    .transform((codes) => [...new Set(codes)]),
  currency: z
    .string()
    .trim()
    .regex(/^\S{1,16}$/, 'currency'),
  count: whole(countMax, 'count'),
  bet: whole(numberMax, 'whole'),
  lines: whole(numberMax, 'whole'),
  mpl: whole(numberMax, 'whole'),
  cp: decimal('cp'),
  winTo: z.enum(['cash', 'bonus']),
  maxWin: orNothing(decimal('maxWin')),
  wagering: orNothing(whole(wageringMax, 'wagering', 0)),
  bonusDays: orNothing(whole(bonusDaysMax, 'days')),
  startsAt: moment,
  endsAt: moment,
})

/** A form's texts, by the names of the terms. */
export type TypedTerms = Record<Exclude<TermsField, 'games'>, string> & { games: string[] }

export type ReadTerms = { ok: true; terms: CampaignTerms } | { ok: false; faults: TermsFaults }

/** Makes terms of what was typed, or names each field that is wrong. A win to cash has no condition to meet. */
export function readTerms(typed: TypedTerms, now: Date): ReadTerms {
  const read = typedTerms.safeParse(typed)
  if (!read.success) return { ok: false, faults: faultsOf(read.error) }
  const { cp, maxWin, wagering, bonusDays, ...rest } = read.data
  const isBonus = rest.winTo === 'bonus'
  const terms: CampaignTerms = {
    ...rest,
    cp: Money.of(cp, rest.currency),
    maxWin: maxWin === null ? null : Money.of(maxWin, rest.currency),
    wagering: isBonus ? (wagering ?? 0) : 0,
    bonusDays: isBonus ? bonusDays : null,
  }
  if (!roundValue(terms).fits()) return { ok: false, faults: { cp: 'value' } }
  const fault = faultOfTimes(terms, now)
  return fault === null ? { ok: true, terms } : { ok: false, faults: { endsAt: fault } }
}

/** The two things that may change after the start. */
export function readNameAndEnd(
  typed: { name: string; endsAt: string },
  startsAt: Date | null,
  now: Date,
): { ok: true; name: string; endsAt: Date | null } | { ok: false; faults: TermsFaults } {
  const read = z.object({ name, endsAt: moment }).safeParse(typed)
  if (!read.success) return { ok: false, faults: faultsOf(read.error) }
  const fault = faultOfTimes({ startsAt, endsAt: read.data.endsAt }, now)
  return fault === null ? { ok: true, ...read.data } : { ok: false, faults: { endsAt: fault } }
}

function faultOfTimes(
  { startsAt, endsAt }: Pick<CampaignTerms, 'startsAt' | 'endsAt'>,
  now: Date,
): 'order' | 'past' | null {
  if (endsAt === null) return null
  if (startsAt !== null && endsAt <= startsAt) return 'order'
  return endsAt <= now ? 'past' : null
}

function faultsOf(error: z.ZodError): TermsFaults {
  const faults: Partial<Record<string, TermsFault>> = {}
  for (const issue of flattened(error.issues)) {
    const fault = termsFaults.find((one) => one === issue.message)
    const field = String(issue.path[0])
    faults[field] ??= fault ?? 'whole'
  }
  return faults
}

/** An optional field's issue is the one of its second branch: the first only asks whether it is empty. */
function flattened(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; message: string }[] {
  return issues.map((issue) => {
    if (issue.code !== 'invalid_union') return issue
    return { path: issue.path, message: issue.errors.at(-1)?.[0]?.message ?? '' }
  })
}
