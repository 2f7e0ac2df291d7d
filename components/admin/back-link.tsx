import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

/** The way up from a page, at the right of its head. */
export function BackLink({ href, words }: { href: string; words: string }) {
  return (
    <Link
      href={href}
      className="inline-flex items-center gap-1.5 text-accent-ink underline-offset-4 hover:underline"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {words}
    </Link>
  )
}
