import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BrandStyle } from '@/components/shell/brand-style'
import { Providers } from '@/components/shell/providers'
import { brand, colours } from '@/lib/brand'
import { withoutOffice } from '@/lib/i18n/messages'
import { readTheme, themeCookie } from '@/lib/theme'
import { fontClasses } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { default: brand.name, template: `%s · ${brand.name}` },
    description: brand.tagline[await getLocale()],
    icons: { icon: '/icon.svg' },
  }
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  const [light, dark] = colours.canvas
  return {
    viewportFit: 'cover',
    colorScheme: theme === 'system' ? 'dark light' : theme,
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: dark)', color: dark },
            { media: '(prefers-color-scheme: light)', color: light },
          ]
        : theme === 'dark'
          ? dark
          : light,
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} className={fontClasses} data-theme={await chosenTheme()}>
      <head>
        <BrandStyle />
      </head>
      <body>
        <NextIntlClientProvider messages={withoutOffice(await getMessages())}>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

/** The server knows the theme before the first byte: nothing flashes. */
async function chosenTheme() {
  return readTheme((await cookies()).get(themeCookie)?.value)
}
