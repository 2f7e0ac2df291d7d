import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { StatusBadge } from '../status-badge'

interface PlayerBadgesProps {
  status: string
  isTest: boolean
  mustChangePassword?: boolean
}

/** A player's status, and what else is out of the ordinary. */
export function PlayerBadges({ status, isTest, mustChangePassword = false }: PlayerBadgesProps) {
  const translate = useTranslations('players')
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <StatusBadge status={status} />
      {isTest && <Badge tone="felt">{translate('test')}</Badge>}
      {mustChangePassword && <Badge tone="warning">{translate('temporaryPassword')}</Badge>}
    </span>
  )
}
