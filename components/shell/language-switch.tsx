import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { localeMarks, localeNames, locales } from '@/lib/i18n/locales'

interface LanguageSwitchProps {
  action: (form: FormData) => Promise<void>
  /** Shows the names, where there is room for them, instead of the marks. */
  hasNames?: boolean
}

/** One button per language: works without scripts, and the name is in the language itself. */
export function LanguageSwitch({ action, hasNames = false }: LanguageSwitchProps) {
  const current = useLocale()
  const translate = useTranslations('shell')
  return (
    <form action={action} className="max-w-full shrink-0">
      <fieldset className="flex flex-wrap rounded-md border border-line p-0.5">
        <legend className="sr-only">{translate('language')}</legend>
        {locales.map((value) => (
          <button
            key={value}
            type="submit"
            name="language"
            value={value}
            lang={value}
            aria-pressed={value === current}
            className={clsx(
              'min-h-8 min-w-8 rounded-sm px-2',
              hasNames ? 'text-sm' : 'text-xs',
              value === current ? 'bg-raised font-semibold text-ink' : 'text-muted hover:text-ink',
            )}
          >
            {!hasNames && <span aria-hidden>{localeMarks[value]}</span>}
            <span className={clsx(!hasNames && 'sr-only')}>{localeNames[value]}</span>
          </button>
        ))}
      </fieldset>
    </form>
  )
}
