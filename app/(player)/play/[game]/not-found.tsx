import { Spade } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'

/** An address of a game that there is not, or no longer. */
export default function GameNotFound() {
  const translate = useTranslations('game')
  return (
    <div className="page-width flex min-h-dvh flex-col items-center justify-center gap-4 text-center">
      <Spade aria-hidden className="size-10 text-accent-ink" strokeWidth={1.5} />
      <h1 className="font-semibold text-3xl">{translate('notFound.title')}</h1>
      <p className="max-w-prose text-muted">{translate('notFound.text')}</p>
      <Link href="/" className={buttonClass('primary', 'large')}>
        {translate('back')}
      </Link>
    </div>
  )
}
