import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface FooterProps {
  minimumAge: number
  switches: ReactNode
}

export function Footer({ minimumAge, switches }: FooterProps) {
  const translate = useTranslations('shell')
  return (
    <footer className="mt-16 border-line border-t py-6 text-muted text-sm">
      <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-4">
        <p className="mr-auto">{translate('footer', { age: minimumAge })}</p>
        <Link href="/safer-play/help" className="inline-flex min-h-8 items-center hover:text-ink">
          {translate('saferPlay')}
        </Link>
        <Link href="/terms" className="inline-flex min-h-8 items-center hover:text-ink">
          {translate('terms')}
        </Link>
        <div className="flex gap-2">{switches}</div>
      </div>
    </footer>
  )
}
