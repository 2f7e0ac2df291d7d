'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ReasonAction, ReasonDialog } from '../reason-dialog'

interface AudienceGiveProps {
  campaignId: string
  filter: Record<string, string>
  count: number
  /** What it is worth at most, in words. */
  worth: string
  action: ReasonAction
}

/** Gives to everybody the filter means, once the count has been seen. One page is one batch. */
export function AudienceGive({ campaignId, filter, count, worth, action }: AudienceGiveProps) {
  const translate = useTranslations('campaigns.audience')
  const [identity] = useState(() => crypto.randomUUID())
  return (
    <ReasonDialog
      words={translate('give', { count })}
      text={translate('giveText', { count, worth })}
      variant="primary"
      size="medium"
      action={action}
      values={{ ...filter, campaign: campaignId, identity }}
    />
  )
}
