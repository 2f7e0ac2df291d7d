import type { ReactNode } from 'react'
import { NavLink } from '@/components/shell/nav-link'

export interface NavEntry {
  href: string
  below: string
  words: string
  icon: ReactNode
  shortcut: string
  /** How many things wait there. */
  count: number
}

interface NavListProps {
  label: string
  groups: readonly (readonly NavEntry[])[]
}

/** The sections, a thin line between their groups. */
export function NavList({ label, groups }: NavListProps) {
  return (
    <nav aria-label={label} className="flex flex-col gap-1 overflow-y-auto p-2">
      {groups
        .filter((entries) => entries.length > 0)
        .map((entries) => (
          <ul
            key={entries[0]?.href}
            className="flex flex-col gap-0.5 border-line not-first:border-t not-first:pt-1"
          >
            {entries.map(({ href, below, words, icon, count }) => (
              <li key={href}>
                <NavLink
                  href={href}
                  below={below}
                  className="relative flex min-h-9 items-center gap-3 rounded-md px-2.5 text-sm [&_svg]:size-4.5 [&_svg]:shrink-0"
                  idleClassName="text-muted hover:bg-raised hover:text-ink"
                  activeClassName="bg-felt font-medium text-on-felt"
                >
                  {icon}
                  <span className="office-word truncate" title={words}>
                    {words}
                  </span>
                  {count > 0 && (
                    <span className="figures absolute top-1 right-1 min-w-4.5 rounded-full bg-accent px-1 text-center font-semibold text-on-accent text-xs">
                      {count}
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        ))}
    </nav>
  )
}
