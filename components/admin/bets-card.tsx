'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { answerOr } from './answer-or'

interface BetsCardProps {
  isStopped: boolean
  mayChange: boolean
  action: (form: FormData) => Promise<void>
}

/** The one switch over all bets, with a question in between. */
export function BetsCard({ isStopped, mayChange, action }: BetsCardProps) {
  const translate = useTranslations('admin.bets')
  const block = useTranslations('admin.block')
  const office = useTranslations('office')
  const [isOpen, setOpen] = useState(false)
  const words = isStopped ? translate('resume') : translate('stop')
  const [reason, setReason] = useState('')
  const [isLost, setLost] = useState(false)
  const open = (wanted: boolean) => {
    setOpen(wanted)
    setLost(false)
  }
  const send = answerOr<boolean>(async (_, form) => {
    await action(form)
    return true
  }, false)
  const submit = async (form: FormData) => {
    const isDone = await send(false, form)
    setLost(!isDone)
    if (!isDone) return
    setReason('')
    setOpen(false)
  }
  return (
    <Card title={translate('title')}>
      <div className="flex flex-col gap-4 md:max-lg:flex-row md:max-lg:items-center md:max-lg:justify-between">
        <Alert tone={isStopped ? 'warning' : 'success'}>
          {isStopped ? translate('stopped') : translate('running')}
        </Alert>
        {mayChange && (
          <Dialog
            title={words}
            description={isStopped ? translate('confirmResume') : translate('confirmStop')}
            open={isOpen}
            onOpenChange={open}
            trigger={<Button variant={isStopped ? 'primary' : 'danger'}>{words}</Button>}
          >
            <form action={submit} className="flex flex-col gap-4">
              <input type="hidden" name="stop" value={isStopped ? 'no' : 'yes'} />
              {isLost && <Alert tone="danger">{office('lost')}</Alert>}
              <TextArea
                label={block('reason')}
                name="reason"
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <SubmitButton variant={isStopped ? 'primary' : 'danger'}>{words}</SubmitButton>
            </form>
          </Dialog>
        )}
      </div>
    </Card>
  )
}
