import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { brand } from '@/lib/brand'

interface FooterProps {
  minimumAge: number
}

export function Footer({ minimumAge }: FooterProps) {
  const translate = useTranslations('shell')
  return (
    <footer className="mt-16 border-line border-t py-6 text-muted text-sm">
      <div className="page-width flex flex-wrap items-center gap-x-6 gap-y-4">
        <p className="mr-auto">{translate('footer', { age: minimumAge })}</p>
        <Link
          href="/safer-play/help"
          prefetch={false}
          className="inline-flex min-h-8 items-center hover:text-ink"
        >
          {translate('saferPlay')}
        </Link>
        <Link href="/terms" prefetch={false} className="inline-flex min-h-8 items-center hover:text-ink">
          {translate('terms')}
        </Link>
        {brand.supportEmail !== null && (
          <a
            href={`mailto:${brand.supportEmail}`}
            className="inline-flex min-h-8 items-center hover:text-ink"
          >
            {translate('support')}
          </a>
        )}
      </div>
    </footer>
  )
}
