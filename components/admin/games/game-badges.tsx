import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'

interface Facts {
  isNew: boolean
  hasFreeRounds: boolean
  isDesktop: boolean
  isMobile: boolean
  icons: readonly unknown[]
}

/** What the feed says of a game that is worth a word. Both devices are the rule and need none. */
export function GameFacts({ isNew, hasFreeRounds, isDesktop, isMobile, icons }: Facts) {
  const translate = useTranslations('games.facts')
  return (
    <span className="flex flex-wrap gap-1 empty:hidden">
      {isNew && <Badge tone="felt">{translate('new')}</Badge>}
      {hasFreeRounds && <Badge>{translate('freeRounds')}</Badge>}
      {isDesktop && !isMobile && <Badge>{translate('desktopOnly')}</Badge>}
      {isMobile && !isDesktop && <Badge>{translate('mobileOnly')}</Badge>}
      {!isMobile && !isDesktop && <Badge tone="warning">{translate('noDevice')}</Badge>}
      {icons.length === 0 && <Badge tone="warning">{translate('noIcon')}</Badge>}
    </span>
  )
}

interface Standing {
  inFeed: boolean
  isHidden: boolean
  isStudioHidden: boolean
  isFeatured: boolean
}

/** Whether players see a game, and if not, why. */
export function GameStanding({ inFeed, isHidden, isStudioHidden, isFeatured }: Standing) {
  const translate = useTranslations('games.standing')
  const isShown = inFeed && !isHidden && !isStudioHidden
  return (
    <span className="flex flex-wrap gap-1">
      {isShown && <Badge tone="success">{translate('shown')}</Badge>}
      {isHidden && <Badge tone="danger">{translate('hidden')}</Badge>}
      {isStudioHidden && <Badge tone="danger">{translate('studioHidden')}</Badge>}
      {!inFeed && <Badge tone="warning">{translate('left')}</Badge>}
      {isFeatured && <Badge tone="felt">{translate('featured')}</Badge>}
    </span>
  )
}
