'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { type DeskAction, type DeskState, deskForm } from './desk-action'

/** Runs a command without a form; `state` is what it answered. A connection that breaks is told too. */
export function useDeskAction(action: DeskAction) {
  const translate = useTranslations('games.faults')
  const [state, setState] = useState<DeskState>({ kind: 'start' })
  const [isPending, startTransition] = useTransition()
  const run = (values: Record<string, string>, after?: (state: DeskState) => void) =>
    startTransition(async () => {
      const next = await action(state, deskForm(values)).catch(
        (): DeskState => ({ kind: 'fault', field: 'form', words: translate('failed') }),
      )
      setState(next)
      after?.(next)
    })
  return { state, isPending, run, told: setState }
}
