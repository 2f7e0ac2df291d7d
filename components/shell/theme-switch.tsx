import { clsx } from 'clsx'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Theme, themes } from '@/lib/theme'

const icons = { system: Monitor, dark: Moon, light: Sun }

interface ThemeSwitchProps {
  current: Theme
  action: (form: FormData) => Promise<void>
}

/** Dark, light, or whatever the device says. */
export function ThemeSwitch({ current, action }: ThemeSwitchProps) {
  const translate = useTranslations('shell')
  return (
    <form action={action}>
      <fieldset className="flex rounded-md border border-line p-0.5">
        <legend className="sr-only">{translate('theme')}</legend>
        {themes.map((theme) => {
          const Icon = icons[theme]
          return (
            <button
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              title={translate(`themes.${theme}`)}
              aria-label={translate(`themes.${theme}`)}
              aria-pressed={theme === current}
              className={clsx(
                'inline-flex size-8 items-center justify-center rounded-sm',
                theme === current ? 'bg-raised text-ink' : 'text-muted hover:text-ink',
              )}
            >
              <Icon aria-hidden className="size-4" />
            </button>
          )
        })}
      </fieldset>
    </form>
  )
}
