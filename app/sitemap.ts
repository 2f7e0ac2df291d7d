import type { MetadataRoute } from 'next'
import { lobby } from '@/lib/catalog/catalog'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** The pages that guests may find by searching elsewhere: the lobby, each studio, and the words about both. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const studios = (await lobby())?.studios ?? []
  const paths = ['/', '/studios', ...studios.map(({ id }) => `/studio/${id}`), '/terms', '/safer-play/help']
  return paths.map((path) => ({ url: new URL(path, env().PUBLIC_URL).href }))
}
