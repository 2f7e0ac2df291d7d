import { SlidersHorizontal } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { brand } from '@/lib/brand'

interface SettingsMenuProps {
  languageSwitch: ReactNode
  themeSwitch: ReactNode
  /** Null for a guest: there is nobody to log out. */
  logOut: (() => Promise<void>) | null
}

const link = 'flex min-h-10 w-full items-center rounded-md px-3 text-left text-sm hover:bg-raised'

/** Language, appearance and the legal texts, a press away on every page. The browser opens and closes it itself. */
export function SettingsMenu({ languageSwitch, themeSwitch, logOut }: SettingsMenuProps) {
  const translate = useTranslations('shell')
  return (
    <>
      <button
        type="button"
        popoverTarget="settings"
        title={translate('settings')}
        aria-label={translate('settings')}
        className="inline-flex size-10 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
      >
        <SlidersHorizontal aria-hidden className="size-5" />
      </button>
      <div
        id="settings"
        popover="auto"
        className="settings-menu w-72 rounded-lg border border-line-strong bg-surface p-3 text-ink shadow-float"
      >
        <div className="flex items-center justify-between gap-4 px-3 py-2 text-sm">
          <span aria-hidden>{translate('language')}</span>
          {languageSwitch}
        </div>
        <div className="flex items-center justify-between gap-4 px-3 py-2 text-sm">
          <span aria-hidden>{translate('theme')}</span>
          {themeSwitch}
        </div>
        <div className="mt-2 border-line border-t pt-2">
          <Link href="/studios" prefetch={false} className={link}>
            {translate('studios')}
          </Link>
          <Link href="/terms" prefetch={false} className={link}>
            {translate('terms')}
          </Link>
          {brand.supportEmail !== null && (
            <a href={`mailto:${brand.supportEmail}`} className={link}>
              {translate('support')}
            </a>
          )}
          {logOut !== null && (
            <form action={logOut}>
              <button type="submit" className={link}>
                {translate('logout')}
              </button>
            </form>
          )}
        </div>
      </div>
    </>
  )
}
