'use client'
import { FileCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { useVerify } from './use-verify'
import { VerdictCard } from './verdict-card'

interface VerifyStatementProps {
  /** Where the reader's own statements are, when they are logged in. */
  own: { currency: string; href: string }[]
  /** One to check at once. */
  now: string | null
}

/** Takes a statement and says whether it is whole. */
export function VerifyStatement({ own, now }: VerifyStatementProps) {
  const translate = useTranslations('statement.check')
  const format = useFormatter()
  const { state, checkFile, checkOwn, again } = useVerify()
  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (now === null || asked.current === now) return
    asked.current = now
    void checkOwn(now)
  }, [now, checkOwn])
  if (state.kind === 'done') {
    return (
      <div className="flex flex-col gap-5">
        <VerdictCard statement={state.statement} verdict={state.verdict} />
        <Button variant="secondary" className="self-start" onClick={again}>
          {translate('again')}
        </Button>
      </div>
    )
  }
  const isBusy = state.kind === 'reading' || state.kind === 'busy'
  return (
    <div className="flex flex-col gap-5">
      {(state.kind === 'failed' || state.kind === 'tooLarge' || state.kind === 'insecure') && (
        <Alert tone="danger">{translate(state.kind)}</Alert>
      )}
      {state.kind === 'unreadable' && (
        <Alert tone="danger">{translate('unreadable', { where: state.where })}</Alert>
      )}
      <p role="status" className={isBusy ? 'text-muted' : 'sr-only'}>
        {state.kind === 'reading' && translate('reading')}
        {state.kind === 'busy' &&
          translate('busy', { rows: format.number(state.rows), count: format.number(state.count) })}
      </p>
      {state.kind === 'busy' && (
        <progress className="w-full accent-felt" max={Math.max(1, state.count)} value={state.rows} />
      )}
      {!isBusy && (
        <>
          <DropZone take={checkFile} />
          {own.length > 0 && (
            <div className="flex flex-wrap items-center gap-3">
              <span className="text-muted text-sm">{translate('or')}</span>
              {own.map(({ currency, href }) => (
                <Button key={currency} variant="secondary" onClick={() => void checkOwn(href)}>
                  {translate('own', { currency })}
                </Button>
              ))}
              <span className="text-muted text-sm">{translate('ownNote')}</span>
            </div>
          )}
        </>
      )}
    </div>
  )
}

function DropZone({ take }: { take: (file: File) => Promise<void> }) {
  const translate = useTranslations('statement.check')
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void take(file)
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`flex cursor-pointer flex-col items-center gap-3 rounded-lg border border-dashed px-6 py-12 text-center focus-within:outline-2 focus-within:outline-focus ${isOver ? 'border-accent bg-felt text-on-felt' : 'border-line-strong hover:bg-raised'}`}
    >
      <FileCheck aria-hidden className="size-8 text-muted" strokeWidth={1.5} />
      <span className="font-semibold">{translate('drop')}</span>
      <span className="text-accent-ink text-sm underline underline-offset-4">{translate('choose')}</span>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void take(file)
        }}
      />
    </label>
  )
}
