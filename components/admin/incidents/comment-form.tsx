'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { answerOr } from '../answer-or'
import type { ReasonAction, ReasonState } from '../reason-dialog'

/** Says something about an incident. What was refused is not typed again. */
export function CommentForm({ id, action }: { id: string; action: ReasonAction }) {
  const translate = useTranslations('incidents')
  const [text, setText] = useState('')
  const office = useTranslations('office')
  const send = answerOr<ReasonState>(action, { kind: 'fault', field: 'form', words: office('lost') })
  const add: ReasonAction = async (before, form) => {
    const state = await send(before, form)
    if (state.kind === 'done') setText('')
    return state
  }
  const [state, submit] = useActionState<ReasonState, FormData>(add, { kind: 'start' })
  return (
    <form action={submit} noValidate className="flex flex-col gap-3">
      <input type="hidden" name="incident" value={id} />
      {state.kind === 'fault' && state.field === 'form' && <Alert tone="danger">{state.words}</Alert>}
      <TextArea
        label={translate('comment')}
        name="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={state.kind === 'fault' && state.field === 'reason' && state.words}
        maxLength={2000}
        required
      />
      <div className="flex items-center gap-3">
        <SubmitButton>{translate('commentSubmit')}</SubmitButton>
        <span role="status" className="text-muted text-xs">
          {state.kind === 'done' && text === '' && translate('commented')}
        </span>
      </div>
    </form>
  )
}
