import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'

interface LanguageSwitchProps {
  languages: readonly { value: string; name: string }[]
  action: (form: FormData) => Promise<void>
}

/** One button per language: works without scripts, and the name is in the language itself. */
export function LanguageSwitch({ languages, action }: LanguageSwitchProps) {
  const current = useLocale()
  const translate = useTranslations('shell')
  return (
    <form action={action}>
      <fieldset className="flex rounded-md border border-line p-0.5">
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
              'min-h-8 min-w-8 rounded-sm px-2 text-xs uppercase',
              value === current ? 'bg-raised font-semibold text-ink' : 'text-muted hover:text-ink',
            )}
          >
            <span aria-hidden>{value}</span>
            <span className="sr-only">{name}</span>
          </button>
        ))}
      </fieldset>
    </form>
  )
}
