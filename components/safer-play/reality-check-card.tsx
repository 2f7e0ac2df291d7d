'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { realityCheckMinutes } from '@/lib/safer-play/rules'

interface RealityCheckCardProps {
  minutes: number
  action: (form: FormData) => Promise<void>
}

/** How often a game is interrupted by a look at the clock and the money. */
export function RealityCheckCard({ minutes, action }: RealityCheckCardProps) {
  const translate = useTranslations('safer.realityCheck')
  return (
    <Card title={translate('title')}>
      <p className="mb-4 max-w-prose text-muted text-sm">{translate('text')}</p>
      <form action={action} className="flex flex-wrap items-end gap-3">
        <Select
          key={minutes}
          label={translate('interval')}
          className="min-w-40 grow sm:grow-0"
          name="minutes"
          defaultValue={String(minutes)}
          options={realityCheckMinutes.map((one) => ({
            value: String(one),
            label: translate('every', { minutes: one }),
          }))}
        />
        <SubmitButton variant="secondary">{translate('save')}</SubmitButton>
      </form>
    </Card>
  )
}
