'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { answerOr } from '../answer-or'
import type { ReasonAction, ReasonState } from '../reason-dialog'

/** A new note about a player. */
export function NoteForm({
  playerId,
  lengthMax,
  action,
}: {
  playerId: string
  lengthMax: number
  action: ReasonAction
}) {
  const translate = useTranslations('players.notes')
  const [text, setText] = useState('')
  const office = useTranslations('office')
  const send = answerOr<ReasonState>(action, { kind: 'fault', field: 'form', words: office('lost') })
  const write: ReasonAction = async (before, form) => {
    const state = await send(before, form)
    if (state.kind === 'done') setText('')
    return state
  }
  const [state, submit] = useActionState<ReasonState, FormData>(write, { kind: 'start' })
  return (
    <form action={submit} noValidate className="flex max-w-2xl flex-col items-start gap-3">
      <input type="hidden" name="id" value={playerId} />
      <TextArea
        label={translate('label')}
        hint={translate('hint')}
        error={state.kind === 'fault' && state.words}
        name="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={lengthMax}
        className="w-full"
        required
      />
      <SubmitButton>{translate('write')}</SubmitButton>
    </form>
  )
}
