import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DrawFailedPictures } from '@/components/lobby/draw-failed-pictures'
import { BrandStyle } from '@/components/shell/brand-style'
import { OfflineReady } from '@/components/shell/offline-ready'
import { Providers } from '@/components/shell/providers'
import { Sentences } from '@/components/shell/sentences'
import { brand, colours } from '@/lib/brand'
import { env } from '@/lib/env'
import { readTheme, themeCookie } from '@/lib/theme'
import { fontClasses } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { default: brand.name, template: `%s · ${brand.name}` },
    description: brand.tagline[await getLocale()],
    metadataBase: new URL(env().PUBLIC_URL),
    icons: { icon: '/icon.svg', apple: '/icons/apple-180.png' },
    appleWebApp: { title: brand.name },
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
        <Sentences of={[]}>
          <Providers>{children}</Providers>
        </Sentences>
        <DrawFailedPictures />
        <OfflineReady language={await getLocale()} />
      </body>
    </html>
  )
}

/** The server knows the theme before the first byte: nothing flashes. */
async function chosenTheme() {
  return readTheme((await cookies()).get(themeCookie)?.value)
}
