import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

// The public address is known at run time only.
export const dynamic = 'force-dynamic'

/** Search engines read what guests read; what belongs to somebody, and what is no page, is not theirs. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        ...['/admin', '/api/', '/account', '/history', '/favourites'],
        ...['/leave', '/reset', '/confirm-email', '/new-password', '/offline'],
      ],
    },
    sitemap: new URL('/sitemap.xml', env().PUBLIC_URL).href,
  }
}
