import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton'

interface TileProps {
  name: string
  /** The page that shows the same, with the filter that finds it. */
  href: string
  Icon: LucideIcon
  value: ReactNode
  note: ReactNode
  /** The whole of a note that may be cut. */
  noteTitle?: string | undefined
  /** Somebody should look. */
  isWarning?: boolean
}

const size = 'h-29 min-w-0 rounded-md border border-line'

/** One figure that leads to its page. */
export function Tile({ name, href, Icon, value, note, noteTitle, isWarning = false }: TileProps) {
  return (
    <Link
      href={href}
      className={clsx(
        size,
        'flex flex-col justify-between bg-surface px-3.5 py-3 hover:border-line-strong hover:bg-raised',
      )}
    >
      <span className="flex items-center gap-2 text-muted text-xs">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate" title={name}>
          {name}
        </span>
      </span>
      <span className={clsx('figures truncate font-semibold text-xl', isWarning && 'text-warning')}>
        {value}
      </span>
      <span className="figures line-clamp-2 h-8 text-muted text-xs leading-4" title={noteTitle}>
        {note}
      </span>
    </Link>
  )
}

export function TileSkeleton() {
  return <Skeleton className={size} />
}
