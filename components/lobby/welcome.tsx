import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'

/** What a guest reads first: how much there is, and that looking costs nothing. */
export function Welcome({ games }: { games: number }) {
  const translate = useTranslations('lobby')
  const shell = useTranslations('shell')
  return (
    <section className="relative overflow-hidden rounded-lg bg-felt px-5 py-5 text-on-felt sm:px-10 sm:py-9">
      <svg
        viewBox="0 0 32 32"
        aria-hidden="true"
        className="absolute -right-16 -bottom-20 size-56 opacity-10 sm:right-4 sm:-bottom-16 sm:size-72"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
      >
        <path d="M23.8 8.2a11 11 0 1 0 0 15.6" strokeWidth="3" />
        <path d="M19.5 12.5a5 5 0 1 0 0 7" strokeWidth="1.5" />
        <path d="M16 1.5v1.6M16 28.9v1.6M1.5 16h1.6" strokeWidth="2" />
      </svg>
      <div className="relative max-w-xl">
        <h1 className="font-semibold text-2xl sm:text-4xl">{translate('welcome', { count: games })}</h1>
        <p className="mt-1.5 text-sm sm:mt-2 sm:text-lg">{translate('welcomeText')}</p>
        {/* On a phone the header's own button is just above. */}
        <div className="mt-5 max-sm:hidden">
          <Link href="/register" className={buttonClass('primary', 'large')}>
            {shell('register')}
          </Link>
        </div>
      </div>
    </section>
  )
}
