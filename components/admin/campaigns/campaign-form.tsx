'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { formatAmount } from '@/components/ui/format-amount'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFocusInvalid } from '@/components/ui/use-focus-invalid'
import type { TermsFaults } from '@/lib/campaigns/rules'
import { roundValue } from '@/lib/campaigns/rules-value'
import { Money } from '@/lib/money/money'
import { answerOr } from '../answer-or'
import { GamePicker, type PickedGame } from './game-picker'

export type CampaignFormState =
  | { kind: 'start' }
  /** No faults: the campaign is not what it was any more. */
  | { kind: 'fault'; faults: TermsFaults; isGone: boolean }
  | { kind: 'lost' }

export interface TypedCampaign {
  name: string
  currency: string
  count: string
  bet: string
  lines: string
  mpl: string
  cp: string
  winTo: string
  maxWin: string
  wagering: string
  bonusDays: string
  startsAt: string
  endsAt: string
}

interface CampaignFormProps {
  id: string | null
  typed: TypedCampaign
  games: PickedGame[]
  currencies: readonly string[]
  /** Once it has run, only name and end may change. */
  isLocked: boolean
  action: (state: CampaignFormState, form: FormData) => Promise<CampaignFormState>
}

/** A campaign's terms. What was typed stays typed, whatever is refused. */
export function CampaignForm(props: CampaignFormProps) {
  const { id, currencies, isLocked, action } = props
  const translate = useTranslations('campaigns.form')
  const faultWords = useTranslations('campaigns.faults')
  const [typed, setTyped] = useState(props.typed)
  const [games, setGames] = useState(props.games)
  const office = useTranslations('office')
  // One form is one campaign, however often it is sent. Made here and never shown: the server's page has none to keep.
  const [identity] = useState(() => crypto.randomUUID())
  const identified = (before: CampaignFormState, form: FormData) => {
    form.set('identity', identity)
    return action(before, form)
  }
  const send = answerOr<CampaignFormState>(identified, { kind: 'lost' })
  const [state, submit] = useActionState<CampaignFormState, FormData>(send, { kind: 'start' })
  const form = useFocusInvalid(state)
  const faults = state.kind === 'fault' ? state.faults : {}
  const wrong = (name: keyof TermsFaults) => {
    const fault = faults[name]
    return fault !== undefined && faultWords(fault)
  }
  const kept = (name: keyof TypedCampaign) => ({
    name,
    label: translate(name),
    error: wrong(name),
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  })
  const pick = (picked: PickedGame[]) => {
    setGames(picked)
    const lines = picked[0]?.lines ?? 0
    if (typed.lines === '' && lines > 0) setTyped({ ...typed, lines: String(lines) })
  }
  const fixed = { disabled: isLocked }
  const whole = { inputMode: 'numeric', maxLength: 7, autoComplete: 'off', ...fixed } as const
  const sum = { inputMode: 'decimal', maxLength: 17, autoComplete: 'off', ...fixed } as const
  const fewest = Math.min(...games.flatMap(({ lines }) => (lines > 0 ? [lines] : [])))
  return (
    <form ref={form} action={submit} noValidate className="flex max-w-3xl flex-col gap-5">
      {id !== null && <input type="hidden" name="id" value={id} />}
      {state.kind === 'fault' && state.isGone && <Alert tone="danger">{translate('gone')}</Alert>}
      {isLocked && <Alert>{translate('locked')}</Alert>}
      <Card>
        <div className="flex flex-col gap-4">
          <Field {...kept('name')} maxLength={100} autoComplete="off" />
          <GamePicker picked={games} onChange={pick} error={wrong('games')} isLocked={isLocked} />
        </div>
      </Card>
      <Card title={translate('rounds')}>
        <Grid>
          <Select
            {...kept('currency')}
            {...fixed}
            options={currencies.map((code) => ({ value: code, label: code }))}
          />
          <Field {...kept('count')} {...whole} />
          <Field {...kept('bet')} hint={translate('betHint')} {...whole} />
          <Field
            {...kept('lines')}
            hint={
              Number(typed.lines) > fewest ? translate('tooManyLines', { fewest }) : translate('linesHint')
            }
            {...whole}
          />
          <Field {...kept('mpl')} hint={translate('mplHint')} {...whole} />
          <Field {...kept('cp')} hint={translate('cpHint')} {...sum} />
        </Grid>
        <RoundValue typed={typed} />
      </Card>
      <Card title={translate('win')}>
        <Grid>
          <Select
            {...kept('winTo')}
            {...fixed}
            options={(['cash', 'bonus'] as const).map((value) => ({
              value,
              label: translate(value === 'cash' ? 'toCash' : 'toBonus'),
            }))}
          />
          <Field {...kept('maxWin')} hint={translate('maxWinHint')} {...sum} />
          {typed.winTo === 'bonus' && (
            <>
              <Field {...kept('wagering')} hint={translate('wageringHint')} {...whole} />
              <Field {...kept('bonusDays')} hint={translate('bonusDaysHint')} {...whole} />
            </>
          )}
        </Grid>
      </Card>
      <Card title={translate('times')}>
        <Grid>
          <Field {...kept('startsAt')} type="datetime-local" hint={translate('startsAtHint')} {...fixed} />
          <Field {...kept('endsAt')} type="datetime-local" hint={translate('endsAtHint')} />
        </Grid>
      </Card>
      {/* Beside the button: the form is long, and that is where one looks. */}
      {state.kind === 'lost' && <Alert tone="danger">{office('lost')}</Alert>}
      <div>
        <SubmitButton>{translate(id === null ? 'create' : 'save')}</SubmitButton>
      </div>
    </form>
  )
}

function Grid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2">{children}</div>
}

/** What a round is worth as it stands in the form; nothing while that cannot be said. */
function RoundValue({ typed }: { typed: TypedCampaign }) {
  const translate = useTranslations('campaigns.form')
  const locale = useLocale()
  const { currency, count } = typed
  const [bet, lines, mpl, rounds] = [typed.bet, typed.lines, typed.mpl, count].map((text) =>
    /^[1-9]\d{0,6}$/.test(text.trim()) ? Number(text) : null,
  )
  const price = typed.cp.trim().replace(',', '.')
  if (!bet || !lines || !mpl || !rounds || !/^\d{1,10}(\.\d{1,5})?$/.test(price)) return null
  const round = roundValue({ bet, lines, mpl, cp: Money.of(price, currency) })
  const amount = (value: Money) => formatAmount(value.toString(), currency, locale)
  return (
    <p className="mt-4 text-sm" aria-live="polite">
      {translate('worth', { round: amount(round), all: amount(round.times(rounds)) })}
    </p>
  )
}
