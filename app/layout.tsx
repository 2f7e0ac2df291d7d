import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers'
import { withoutOffice } from '@/lib/i18n/messages'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const translate = await getTranslations('common')
  return {
    title: { default: translate('name'), template: `%s · ${translate('name')}` },
    description: translate('tagline'),
    icons: { icon: '/icon.svg' },
  }
}

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0b110f' },
    { media: '(prefers-color-scheme: light)', color: '#f5f2ea' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value
  return (
    <html lang={await getLocale()} data-theme={theme === 'dark' || theme === 'light' ? theme : undefined}>
      <body>
        <NextIntlClientProvider messages={withoutOffice(await getMessages())}>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
