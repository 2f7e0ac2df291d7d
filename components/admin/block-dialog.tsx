'use client'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

export interface BlockState {
  fault: 'no-reason' | 'no-player' | null
  /** When it was done, so that the window closes each time. */
  doneAt: number | null
}

interface BlockDialogProps {
  player: { id: string; nickname: string; status: string }
  action: (state: BlockState, form: FormData) => Promise<BlockState>
}

/** Blocks or unblocks, after saying what that means and asking why. */
export function BlockDialog({ player, action }: BlockDialogProps) {
  const [state, submit] = useActionState<BlockState, FormData>(action, { fault: null, doneAt: null })
  const [isOpen, setOpen] = useState(false)
  const translate = useTranslations('admin.block')
  const faults = useTranslations('admin.faults')
  useEffect(() => {
    if (state.doneAt !== null) setOpen(false)
  }, [state])
  const isBlocking = player.status === 'active'
  const words = isBlocking ? translate('block') : translate('unblock')
  const look = isBlocking ? 'danger' : 'primary'
  return (
    <Dialog
      title={words}
      description={translate(isBlocking ? 'confirmBlock' : 'confirmUnblock', { nickname: player.nickname })}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant={look}>{words}</Button>}
    >
      <form action={submit} noValidate className="flex flex-col gap-4">
        <input type="hidden" name="player" value={player.id} />
        <input type="hidden" name="status" value={isBlocking ? 'blocked' : 'active'} />
        <TextArea
          label={translate('reason')}
          hint={translate('reasonHint')}
          error={state.fault && faults(state.fault)}
          name="reason"
          maxLength={200}
          required
        />
        <SubmitButton variant={look}>{words}</SubmitButton>
      </form>
    </Dialog>
  )
}
