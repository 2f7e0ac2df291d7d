'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { answerOr } from '../answer-or'
import { useKept } from '../use-kept'

export type MoneyState =
  | { kind: 'start' }
  | { kind: 'fault'; field: 'amount' | 'note' | 'form'; words: string }
  | { kind: 'done'; tone: 'success' | 'warning' | 'danger'; words: ReactNode }

type MoneyAction = (state: MoneyState, form: FormData) => Promise<MoneyState>

interface MoneyDialogProps {
  kind: 'deposit' | 'withdrawal' | 'adjustment'
  playerId: string
  wallets: readonly { value: string; label: string }[]
  reasons: readonly { value: string; label: string }[]
  action: MoneyAction
}

/** Moves money of one wallet. Each opening of the window is one order, however often it is sent. */
export function MoneyDialog(props: MoneyDialogProps) {
  const [identity, setIdentity] = useState('')
  const translate = useTranslations('players.money')
  const words = translate(`open.${props.kind}`)
  return (
    <Dialog
      title={words}
      description={translate(`note.${props.kind}`)}
      onOpenChange={(isOpen) => isOpen && setIdentity(crypto.randomUUID())}
      trigger={
        <Button variant="secondary" size="small">
          {words}
        </Button>
      }
    >
      <MoneyForm key={identity} identity={identity} {...props} />
    </Dialog>
  )
}

function MoneyForm({
  kind,
  playerId,
  wallets,
  reasons,
  action,
  identity,
}: MoneyDialogProps & { identity: string }) {
  const office = useTranslations('office')
  const send = answerOr<MoneyState>(action, { kind: 'fault', field: 'form', words: office('lostMoney') })
  const [state, submit] = useActionState<MoneyState, FormData>(send, { kind: 'start' })
  const translate = useTranslations('players.money')
  const { kept } = useKept()
  if (state.kind === 'done') return <Alert tone={state.tone}>{state.words}</Alert>
  const fault = (field: 'amount' | 'note') => state.kind === 'fault' && state.field === field && state.words
  const amount = { inputMode: 'decimal', autoComplete: 'off', maxLength: 17 } as const
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="player" value={playerId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="identity" value={identity} />
      {state.kind === 'fault' && state.field === 'form' && <Alert tone="danger">{state.words}</Alert>}
      <Select label={translate('wallet')} options={wallets} {...kept('currency', wallets[0]?.value)} />
      {kind === 'adjustment' ? (
        <div className="grid grid-cols-2 gap-4">
          <Field
            label={translate('cash')}
            hint={translate('signHint')}
            error={fault('amount')}
            {...kept('cash')}
            {...amount}
            inputMode="text"
          />
          <Field label={translate('bonus')} {...kept('bonus')} {...amount} inputMode="text" />
        </div>
      ) : (
        <Field label={translate('amount')} error={fault('amount')} {...kept('cash')} {...amount} required />
      )}
      <Select label={translate('reasonCode')} options={reasons} {...kept('reasonCode', reasons[0]?.value)} />
      <TextArea
        label={translate('noteLabel')}
        hint={translate('noteHint')}
        error={fault('note')}
        {...kept('note')}
        maxLength={500}
        required
      />
      <SubmitButton>{translate(`submit.${kind}`)}</SubmitButton>
    </form>
  )
}
