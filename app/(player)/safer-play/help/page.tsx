import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { env } from '@/lib/env'

const helpAddress = 'https://www.gamblingtherapy.org/'

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations('safer.help')
  return { title: translate('title'), description: translate('talkText') }
}

/** For everybody, logged in or not. */
export default async function HelpPage() {
  const translate = await getTranslations('safer.help')
  const item = (words: ReactNode) => <li>{words}</li>
  const list = 'flex list-disc flex-col gap-1.5 pl-5'
  return (
    <div className="page-width flex flex-col gap-6 py-8">
      <h1 className="font-semibold text-3xl">{translate('title')}</h1>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Card title={translate('signs')}>
          <ul className={list}>{translate.rich('signList', { item })}</ul>
        </Card>
        <Card title={translate('tools')}>
          <ul className={list}>{translate.rich('toolList', { item })}</ul>
          <Link href="/safer-play" className={`${buttonClass('primary')} mt-5`}>
            {translate('toolLink')}
          </Link>
        </Card>
        <Card title={translate('talk')}>
          <p>{translate('talkText')}</p>
          <a
            href={helpAddress}
            rel="noreferrer"
            target="_blank"
            className="mt-3 inline-flex min-h-8 items-center text-accent-ink underline underline-offset-2"
          >
            {translate('talkLink')}
          </a>
        </Card>
        <Card title={translate('others')}>
          <p>{translate('othersText', { age: env().MINIMUM_AGE })}</p>
        </Card>
      </div>
    </div>
  )
}
