'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'

type State = keyof Messages['incidents']['states']

interface IncidentActionsProps {
  id: string
  state: State
  /** Where it may go from here. */
  next: readonly State[]
  assignee: string | null
  people: readonly { id: string; email: string }[]
  move: ReasonAction
  assign: ReasonAction
}

/** What may be done with an incident now, each with its reason. */
export function IncidentActions({ id, state, next, assignee, people, move, assign }: IncidentActionsProps) {
  const translate = useTranslations('incidents')
  const [chosen, setChosen] = useState(assignee ?? '')
  const options = people.map((one) => ({ value: one.id, label: one.email }))
  return (
    <>
      {next.map((to) => (
        <ReasonDialog
          key={to}
          words={translate(`actions.${to}`)}
          text={translate(`texts.${to}`)}
          action={move}
          values={{ incident: id, from: state, to }}
          variant={to === 'working' || to === 'resolved' ? 'primary' : 'secondary'}
        />
      ))}
      <ReasonDialog
        words={translate('actions.assign')}
        text={translate('texts.assign')}
        action={assign}
        values={{ incident: id }}
      >
        <Select
          label={translate('columns.assignee')}
          name="assignee"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[{ value: '', label: translate('nobody') }, ...options]}
        />
      </ReasonDialog>
    </>
  )
}
