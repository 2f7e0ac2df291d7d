'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { balancesKey } from './use-balances'

export interface TopUpState {
  kind: 'start' | 'done' | 'failed'
}

interface TopUpFormProps {
  action: (state: TopUpState) => Promise<TopUpState>
  currency: string
}

/** Play money at the press of a button, in demo mode. */
export function TopUpForm({ action, currency }: TopUpFormProps) {
  const [state, submit] = useActionState<TopUpState>(action, { kind: 'start' })
  const translate = useTranslations('account.wallets')
  const client = useQueryClient()
  useEffect(() => {
    if (state.kind === 'done') void client.invalidateQueries({ queryKey: balancesKey })
  }, [state, client])
  return (
    <form action={submit} className="flex flex-col gap-1.5">
      <SubmitButton className="sm:self-start">{translate('topUp', { currency })}</SubmitButton>
      <p aria-live="polite" className="text-muted text-sm">
        {state.kind === 'start' && translate('topUpNote')}
        {state.kind === 'done' && translate('topUpDone')}
        {state.kind === 'failed' && translate('topUpFailed')}
      </p>
    </form>
  )
}
