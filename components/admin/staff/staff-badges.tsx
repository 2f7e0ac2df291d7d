import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

interface StaffBadgesProps {
  isActive: boolean
  mustChangePassword: boolean
  lockedUntil: Date | null
}

/** How an account stands. */
export function StaffBadges({ isActive, mustChangePassword, lockedUntil }: StaffBadgesProps) {
  const translate = useTranslations('staff.people')
  const format = useFormatter()
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={isActive ? 'success' : 'neutral'}>{translate(isActive ? 'active' : 'left')}</Badge>
      {lockedUntil !== null && (
        <Badge tone="danger">
          {translate('locked', { time: format.dateTime(lockedUntil, { timeStyle: 'short' }) })}
        </Badge>
      )}
      {mustChangePassword && <Badge tone="warning">{translate('temporary')}</Badge>}
    </span>
  )
}
