import { CircleUserRound, Dices, Heart, History, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NavLink } from './nav-link'

const tab = 'flex flex-1 flex-col items-center justify-center gap-0.5 text-xs'
const idleTab = 'text-muted'
const activeTab = 'text-accent-ink font-medium'

/** The navigation of phones, within reach of a thumb. */
export function TabBar() {
  const translate = useTranslations('shell')
  return (
    <nav
      aria-label={translate('navigation')}
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <div className="flex h-(--tabs-height)">
        <NavLink href="/" className={tab} idleClassName={idleTab} activeClassName={activeTab}>
          <Dices aria-hidden className="size-5" />
          {translate('lobby')}
        </NavLink>
        <NavLink href="/favourites" className={tab} idleClassName={idleTab} activeClassName={activeTab}>
          <Heart aria-hidden className="size-5" />
          {translate('favourites')}
        </NavLink>
        <NavLink href="/history" className={tab} idleClassName={idleTab} activeClassName={activeTab}>
          <History aria-hidden className="size-5" />
          {translate('history')}
        </NavLink>
        <NavLink href="/safer-play" className={tab} idleClassName={idleTab} activeClassName={activeTab}>
          <ShieldCheck aria-hidden className="size-5" />
          {translate('limits')}
        </NavLink>
        <NavLink href="/account" className={tab} idleClassName={idleTab} activeClassName={activeTab}>
          <CircleUserRound aria-hidden className="size-5" />
          {translate('account')}
        </NavLink>
      </div>
    </nav>
  )
}
