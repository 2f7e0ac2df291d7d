import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'

interface LanguageSwitchProps {
  languages: readonly { value: string; name: string }[]
  action: (form: FormData) => Promise<void>
  /** Shows the names, where there is room for them, instead of the codes. */
  hasNames?: boolean
}

/** One button per language: works without scripts, and the name is in the language itself. */
export function LanguageSwitch({ languages, action, hasNames = false }: LanguageSwitchProps) {
  const current = useLocale()
  const translate = useTranslations('shell')
  return (
    <form action={action} className="max-w-full shrink-0">
      <fieldset className="flex flex-wrap rounded-md border border-line p-0.5">
        <legend className="sr-only">{translate('language')}</legend>
        {languages.map(({ value, name }) => (
          <button
            key={value}
            type="submit"
            name="language"
            value={value}
            lang={value}
            aria-pressed={value === current}
            className={clsx(
              'min-h-8 min-w-8 rounded-sm px-2',
              hasNames ? 'text-sm' : 'text-xs uppercase',
              value === current ? 'bg-raised font-semibold text-ink' : 'text-muted hover:text-ink',
            )}
          >
            {!hasNames && <span aria-hidden>{value}</span>}
            <span className={clsx(!hasNames && 'sr-only')}>{name}</span>
          </button>
        ))}
      </fieldset>
    </form>
  )
}
