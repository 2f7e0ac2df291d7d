import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

export async function generateMetadata(): Promise<Metadata> {
  const name = (await getTranslations('admin'))('name')
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } }
}

/** Brings every sentence, the back office's own too. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider>{children}</NextIntlClientProvider>
}
