'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'

export interface DemoHint {
  code: string | null
  nextMs: number
}

/** Says the code of the demo account, and again when there is another. Demo mode only. */
export function DemoCodeHint({ demo, fill }: { demo: DemoHint; fill: (code: string) => void }) {
  const translate = useTranslations('staff.door')
  const router = useRouter()
  const { code, nextMs } = demo
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), nextMs + 500)
    return () => clearTimeout(timer)
  }, [nextMs, router])
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-felt px-4 py-3 text-on-felt text-sm">
      {code === null ? (
        <p>{translate('demoWait')}</p>
      ) : (
        <>
          <p>
            {translate('demo')} <output className="figures font-mono font-semibold">{code}</output>
          </p>
          <Button variant="secondary" size="small" onClick={() => fill(code)}>
            {translate('demoFill')}
          </Button>
        </>
      )}
    </div>
  )
}
