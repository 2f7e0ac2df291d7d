'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { realityCheckMinutes } from '@/lib/safer-play/rules'

export interface RealityState {
  kind: 'start' | 'saved' | 'fault'
}

interface RealityCheckCardProps {
  minutes: number
  action: (state: RealityState, form: FormData) => Promise<RealityState>
}

/** How often a game is interrupted by a look at the clock and the money. */
export function RealityCheckCard({ minutes, action }: RealityCheckCardProps) {
  const translate = useTranslations('safer.realityCheck')
  const [state, submit] = useActionState<RealityState, FormData>(action, { kind: 'start' })
  return (
    <Card title={translate('title')}>
      <p className="mb-4 max-w-prose text-muted text-sm">{translate('text')}</p>
      <form action={submit} className="flex flex-wrap items-end gap-3">
        <Select
          key={minutes}
          label={translate('interval')}
          className="min-w-40 grow sm:grow-0"
          name="minutes"
          defaultValue={String(minutes)}
          options={realityCheckMinutes.map((one) => ({
            value: String(one),
            label: translate('every', { minutes: one }),
          }))}
        />
        <SubmitButton variant="secondary">{translate('save')}</SubmitButton>
        <p aria-live="polite" className="text-sm sm:self-center">
          {state.kind === 'saved' && <span className="text-success">{translate('saved')}</span>}
          {state.kind === 'fault' && <span className="text-danger">{translate('fault')}</span>}
        </p>
      </form>
    </Card>
  )
}
