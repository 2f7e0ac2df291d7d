import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { TableLines } from './table-lines'

/** What a guest reads first: how much there is, and that looking costs nothing. */
export function Welcome({ games }: { games: number }) {
  const translate = useTranslations('lobby')
  const shell = useTranslations('shell')
  return (
    <section className="felt-table relative overflow-hidden rounded-lg px-5 py-6 text-on-felt sm:px-10 sm:py-10">
      <TableLines />
      <div className="relative max-w-xl">
        <h1 className="font-display text-[1.75rem] text-ink leading-tight sm:text-5xl">
          {translate('welcome', { count: games })}
        </h1>
        <p className="mt-2 text-sm sm:mt-4 sm:text-lg">{translate('welcomeText')}</p>
        {/* On a phone the header's own button is just above. */}
        <div className="mt-6 max-sm:hidden">
          <Link href="/register" className={buttonClass('primary', 'large')}>
            {shell('register')}
          </Link>
        </div>
      </div>
    </section>
  )
}
