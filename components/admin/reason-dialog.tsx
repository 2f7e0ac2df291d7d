'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button, type ButtonSize, type ButtonVariant } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { answerOr } from './answer-or'

/** What a command answered: nothing yet, why not, or that it is done and when. */
export type ReasonState =
  | { kind: 'start' }
  | { kind: 'fault'; field: 'reason' | 'form'; words: string }
  | { kind: 'done'; at: number; shown?: ReactNode }

export type ReasonAction = (state: ReasonState, form: FormData) => Promise<ReasonState>

interface ReasonDialogProps {
  /** The words of the button, the title and the confirmation. */
  words: string
  /** What will happen. */
  text: string
  action: ReasonAction
  /** Sent along, unseen. */
  values?: Record<string, string>
  variant?: ButtonVariant
  size?: ButtonSize
  /** More fields, before the reason. */
  children?: ReactNode
}

/**
 * Asks before a command, says what it means, and wants a reason for the audit. Closes when it is done, unless the
 * answer carries something to be shown once.
 */
export function ReasonDialog(props: ReasonDialogProps) {
  const { words, text, variant = 'secondary', size = 'small' } = props
  const [opening, setOpening] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const change = (open: boolean) => {
    setOpen(open)
    if (open) setOpening(opening + 1)
  }
  return (
    <Dialog
      title={words}
      description={text}
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button variant={variant} size={size}>
          {words}
        </Button>
      }
    >
      <ReasonForm key={opening} {...props} close={() => setOpen(false)} />
    </Dialog>
  )
}

function ReasonForm({
  words,
  action,
  values = {},
  variant,
  children,
  close,
}: ReasonDialogProps & { close: () => void }) {
  const translate = useTranslations('staff.commands')
  const common = useTranslations('common')
  const office = useTranslations('office')
  const send = answerOr<ReasonState>(action, { kind: 'fault', field: 'form', words: office('lost') })
  const run: ReasonAction = async (before, form) => {
    const state = await send(before, form)
    if (state.kind === 'done' && state.shown === undefined) close()
    return state
  }
  const [state, submit] = useActionState<ReasonState, FormData>(run, { kind: 'start' })
  // React empties a form once its action has answered; what was refused is not typed again.
  const [reason, setReason] = useState('')
  if (state.kind === 'done' && state.shown !== undefined) {
    return (
      <div className="flex flex-col gap-4">
        {state.shown}
        <Button onClick={close}>{common('close')}</Button>
      </div>
    )
  }
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.kind === 'fault' && state.field === 'form' && <Alert tone="danger">{state.words}</Alert>}
      {children}
      <TextArea
        label={translate('reason')}
        hint={translate('reasonHint')}
        error={state.kind === 'fault' && state.field === 'reason' && state.words}
        name="reason"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={200}
        required
      />
      <SubmitButton variant={variant === 'danger' ? 'danger' : 'primary'}>{words}</SubmitButton>
    </form>
  )
}
