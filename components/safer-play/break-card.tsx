'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'

/** What is wrong with the wish: a length that is not on offer, or no word that it is meant. */
export interface BreakState {
  kind: 'start' | 'length' | 'sure'
}

interface BreakCardProps {
  kind: 'timeOut' | 'exclusion'
  /** In hours of a time-out, in months of an exclusion; 0 is for ever. */
  lengths: readonly number[]
  action: (state: BreakState, form: FormData) => Promise<BreakState>
}

/** A time-out or a self-exclusion: chosen, said in words, agreed to, done. */
export function BreakCard({ kind, lengths, action }: BreakCardProps) {
  const translate = useTranslations('safer')
  const options = lengths.map((length) => ({
    value: String(length),
    label: kind === 'timeOut' ? lengthOfHours(length) : lengthOfMonths(length),
  }))
  const [chosen, setChosen] = useState(options[0]?.value ?? '')
  const [isSure, setSure] = useState(false)
  const [state, submit] = useActionState<BreakState, FormData>(action, { kind: 'start' })
  const length = options.find(({ value }) => value === chosen)?.label ?? ''

  function lengthOfHours(hours: number): string {
    return hours < 72 ? translate('hours', { count: hours }) : translate('days', { count: hours / 24 })
  }
  function lengthOfMonths(months: number): string {
    if (months === 0) return translate('forEver')
    return months < 12 ? translate('months', { count: months }) : translate('years', { count: months / 12 })
  }

  return (
    <Card title={translate(`${kind}.title`)}>
      <p className="mb-4 max-w-prose text-muted text-sm">{translate(`${kind}.text`)}</p>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={translate(`${kind}.length`)}
          className="min-w-40 grow sm:grow-0"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={options}
        />
        <Dialog
          title={translate(`${kind}.ask`, { length })}
          description={translate(`${kind}.means`)}
          onOpenChange={() => setSure(false)}
          trigger={<Button variant="danger">{translate(`${kind}.start`)}</Button>}
        >
          <form action={submit} noValidate className="flex flex-col gap-4">
            {state.kind === 'length' && <Alert tone="danger">{translate('badLength')}</Alert>}
            <input type="hidden" name="length" value={chosen} />
            <Checkbox
              name="sure"
              checked={isSure}
              onChange={(event) => setSure(event.target.checked)}
              label={translate(`${kind}.sure`, { length })}
              error={state.kind === 'sure' && !isSure && translate('notSure')}
            />
            <SubmitButton variant="danger" disabled={!isSure}>
              {translate(`${kind}.submit`)}
            </SubmitButton>
          </form>
        </Dialog>
      </div>
    </Card>
  )
}
