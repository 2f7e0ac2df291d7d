'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { LocalTime } from '@/components/history/local-time'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LimitAmount } from './limit-amount'
import type { ShownWaiting } from './limit-view'

export interface WaitingState {
  kind: 'start' | 'done' | 'early' | 'gone'
}

interface WaitingLimitsProps {
  waiting: readonly ShownWaiting[]
  action: (state: WaitingState, form: FormData) => Promise<WaitingState>
}

/** Looser limits that were asked for: from when, until when, and the second word. */
export function WaitingLimits({ waiting, action }: WaitingLimitsProps) {
  const translate = useTranslations('safer')
  const [state, submit, isBusy] = useActionState<WaitingState, FormData>(action, { kind: 'start' })
  if (waiting.length === 0) return null
  const moment = (at: Date) => <LocalTime at={at.toISOString()} inSentence />
  return (
    <Card title={translate('waiting.title')}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-muted text-sm">{translate('waiting.text')}</p>
        {(state.kind === 'early' || state.kind === 'gone') && (
          <Alert tone="warning">{translate(`waiting.${state.kind}`)}</Alert>
        )}
        <ul className="divide-y divide-line">
          {waiting.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div className="mr-auto text-sm">
                <p className="font-medium">
                  {translate(`limits.kinds.${one.kind}`)}, {translate(`limits.periods.${one.hours}`)}
                </p>
                <p>
                  <Limit value={one.before} currency={one.currency} /> →{' '}
                  <Limit value={one.after} currency={one.currency} />
                </p>
                <p className="text-muted">
                  {one.mayConfirm
                    ? translate.rich('waiting.until', { date: () => moment(one.lapsesAt) })
                    : translate.rich('waiting.from', { date: () => moment(one.dueAt) })}
                </p>
              </div>
              <form action={submit} className="flex gap-2">
                <input type="hidden" name="id" value={one.id} />
                {one.mayConfirm && (
                  <Button type="submit" name="word" value="confirm" size="small" isBusy={isBusy}>
                    {translate('waiting.confirm')}
                  </Button>
                )}
                <Button
                  type="submit"
                  name="word"
                  value="cancel"
                  size="small"
                  variant="secondary"
                  disabled={isBusy}
                >
                  {translate('waiting.cancel')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function Limit({ value, currency }: { value: string | null; currency: string }) {
  const translate = useTranslations('safer.limits')
  return value === null ? translate('none') : <LimitAmount value={value} currency={currency} />
}
