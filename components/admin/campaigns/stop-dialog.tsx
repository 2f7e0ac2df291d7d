'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'

interface StopDialogProps {
  id: string
  /** Grants that nobody has begun. */
  offered: number
  action: ReasonAction
}

/** Stops a campaign, and asks whether what is offered should be taken back too. */
export function StopDialog({ id, offered, action }: StopDialogProps) {
  const translate = useTranslations('campaigns.commands')
  const [withdraw, setWithdraw] = useState(false)
  return (
    <ReasonDialog
      words={translate('stop')}
      text={translate('stopText')}
      variant="danger"
      action={action}
      values={{ id, withdraw: withdraw ? 'yes' : '' }}
    >
      {offered > 0 && (
        <Checkbox
          label={translate('alsoWithdraw', { count: offered })}
          checked={withdraw}
          onChange={(event) => setWithdraw(event.target.checked)}
        />
      )}
    </ReasonDialog>
  )
}
