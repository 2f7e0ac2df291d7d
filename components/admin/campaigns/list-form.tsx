'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'

const faults = ['empty', 'too-many', 'unreadable', 'too-large', 'gone', 'failed'] as const
type Fault = (typeof faults)[number]

/** Takes a list of players, as a file or pasted, and has it checked. Nothing is given before a person has seen the result. */
export function ListForm({ campaignId, bytesMax }: { campaignId: string; bytesMax: number }) {
  const translate = useTranslations('campaigns.list')
  const router = useRouter()
  const [pasted, setPasted] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  // One list is one batch, however often its button is pressed; another list is another.
  const [identity, setIdentity] = useState(() => crypto.randomUUID())
  const change = () => {
    setFault(null)
    setIdentity(crypto.randomUUID())
  }
  const check = async (event: FormEvent) => {
    event.preventDefault()
    const body = file ?? new Blob([pasted])
    if (body.size > bytesMax) return setFault('too-large')
    setBusy(true)
    setFault(null)
    const answer = await send(campaignId, body, { identity, name: file?.name ?? '' })
    if ('batch' in answer) return router.push(`/admin/campaigns/batches/${answer.batch}`)
    setBusy(false)
    setFault(faults.find((one) => one === answer.fault) ?? 'failed')
  }
  return (
    <form onSubmit={check} className="flex flex-col gap-4">
      {fault !== null && <Alert tone="danger">{translate(`faults.${fault}`)}</Alert>}
      <Field
        label={translate('file')}
        hint={translate('fileHint')}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null)
          change()
        }}
      />
      <TextArea
        label={translate('paste')}
        hint={translate('pasteHint')}
        value={pasted}
        onChange={(event) => {
          setPasted(event.target.value)
          change()
        }}
        disabled={file !== null}
        rows={8}
        spellCheck={false}
        className="font-mono"
      />
      <div>
        <Button type="submit" isBusy={isBusy} disabled={file === null && pasted.trim() === ''}>
          {translate(isBusy ? 'checking' : 'check')}
        </Button>
      </div>
    </form>
  )
}

async function send(
  campaignId: string,
  body: Blob,
  query: { identity: string; name: string },
): Promise<{ batch: string } | { fault: string }> {
  try {
    const response = await fetch(`/admin/campaigns/${campaignId}/check?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    })
    const answer: { batch: string } | { fault: string } = await response.json()
    return answer
  } catch {
    return { fault: 'failed' }
  }
}
