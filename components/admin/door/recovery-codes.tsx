'use client'
import { Check, Copy, Download, Printer } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button, buttonClass } from '@/components/ui/button'

interface RecoveryCodesProps {
  codes: readonly string[]
  /** Left out where the page itself goes on. */
  goesTo?: string
}

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes, goesTo }: RecoveryCodesProps) {
  const translate = useTranslations('staff.recovery')
  const [isCopied, setCopied] = useState(false)
  const text = codes.join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="flex flex-col gap-5">
      <Alert tone="warning">{translate('once')}</Alert>
      <ol
        data-testid="recovery-codes"
        className="grid gap-x-6 gap-y-1.5 rounded-md bg-raised px-4 py-3 font-mono text-sm sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="select-all whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="small" onClick={copy}>
          {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {translate(isCopied ? 'copied' : 'copy')}
        </Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="recovery-codes.txt"
          className={buttonClass('secondary', 'small')}
        >
          <Download aria-hidden className="size-4" />
          {translate('download')}
        </a>
        <Button variant="secondary" size="small" onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" />
          {translate('print')}
        </Button>
      </div>
      {goesTo !== undefined && (
        <Link href={goesTo} className={buttonClass('primary', 'large')}>
          {translate('kept')}
        </Link>
      )}
    </div>
  )
}
