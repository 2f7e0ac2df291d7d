'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

interface Progress {
  state: string
  rows: number
  handled: number
  granted: number
}

const everyMs = 1500

/** How far a batch is while its worker is at it; the page is read anew when that is over. */
export function BatchProgress({ id, now }: { id: string; now: Progress }) {
  const translate = useTranslations('campaigns.progress')
  const format = useFormatter()
  const router = useRouter()
  const [seen, setSeen] = useState(now)
  useEffect(() => {
    let isGone = false
    const timer = setInterval(async () => {
      const answer = await fetch(`/admin/campaigns/batches/${id}/progress`).catch(() => null)
      if (isGone || !answer?.ok) return
      const next: Progress = await answer.json()
      if (isGone) return
      setSeen(next)
      if (next.state !== now.state && !(now.state === 'gathering' && next.state === 'granting'))
        router.refresh()
    }, everyMs)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [id, now.state, router])
  const isGiving = seen.state === 'granting'
  const values = {
    handled: format.number(seen.handled),
    rows: format.number(seen.rows),
    granted: format.number(seen.granted),
  }
  return (
    <div className="flex flex-col gap-2" role="status">
      <p className="text-sm">
        {seen.state === 'gathering'
          ? translate('gathering', values)
          : isGiving
            ? translate('granting', values)
            : translate(seen.state === 'undoing' ? 'undoing' : 'checking')}
      </p>
      <progress
        className="h-2 w-full accent-felt"
        aria-label={translate('label')}
        {...(isGiving && seen.rows > 0 ? { max: seen.rows, value: seen.handled } : {})}
      />
    </div>
  )
}
