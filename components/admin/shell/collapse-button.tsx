import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** auto: words where there is room for them, icons on a tablet. */
export type NavState = 'auto' | 'wide' | 'narrow'

interface CollapseButtonProps {
  remember: (form: FormData) => Promise<void>
}

const look =
  'office-collapse flex min-h-9 w-full items-center gap-3 rounded-md px-2.5 text-muted text-sm hover:bg-raised hover:text-ink'

/** Narrows or widens the navigation, and this browser keeps it so. Without a choice yet, the width decides. */
export function CollapseButton({ remember }: CollapseButtonProps) {
  const translate = useTranslations('office')
  return (
    <form action={remember}>
      <button type="submit" name="nav" value="narrow" data-when="wide" className={look}>
        <PanelLeftClose aria-hidden className="size-4.5 shrink-0" />
        <span className="office-word">{translate('narrow')}</span>
      </button>
      <button
        type="submit"
        name="nav"
        value="wide"
        data-when="narrow"
        title={translate('widen')}
        aria-label={translate('widen')}
        className={look}
      >
        <PanelLeftOpen aria-hidden className="size-4.5 shrink-0" />
      </button>
    </form>
  )
}
