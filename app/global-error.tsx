'use client'
import { BrandStyle } from '@/components/shell/brand-style'
import { brand } from '@/lib/brand'
import { fontClasses } from './fonts'
import './globals.css'

/** The last resort, when even the layout failed: no messages are loaded, so every language stands here. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={fontClasses} data-theme={brand.theme}>
      <head>
        <BrandStyle />
      </head>
      <body>
        <main className="page-width flex min-h-dvh flex-col items-center justify-center gap-4 text-center">
          <h1 className="font-semibold text-2xl">Something went wrong on our side</h1>
          <p lang="ru" className="text-muted">
            Что-то сломалось на нашей стороне. Попробуйте ещё раз чуть позже.
          </p>
          <p lang="uk" className="text-muted">
            Щось зламалося на нашому боці. Спробуйте ще раз за мить.
          </p>
          <p lang="kk" className="text-muted">
            Біздің жақта бірдеңе бұзылды. Сәлден кейін қайталап көріңіз.
          </p>
          <a href="/" className="rounded-md bg-accent px-6 py-3 font-semibold text-on-accent">
            {brand.name}
          </a>
          {error.digest && <p className="text-muted text-sm">{error.digest}</p>}
        </main>
      </body>
    </html>
  )
}
