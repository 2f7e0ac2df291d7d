import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { terms, termsVersion } from '@/lib/players/players'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.terms'))('title') }
}

export default async function TermsPage() {
  const translate = await getTranslations('auth.terms')
  const sections = terms[await getLocale()]
  return (
    <article className="mx-auto flex max-w-prose flex-col gap-8 px-4 py-10 sm:py-16">
      <header>
        <h1 className="font-semibold text-3xl">{translate('title')}</h1>
        <p className="mt-2 text-muted text-sm">{translate('version', { version: termsVersion })}</p>
      </header>
      {sections.map(({ title, paragraphs }) => (
        <section key={title} className="flex flex-col gap-3">
          <h2 className="font-semibold text-xl">{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="text-pretty">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}
