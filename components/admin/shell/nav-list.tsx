import type { ReactNode } from 'react'
import { NavLink } from '@/components/shell/nav-link'

export interface NavEntry {
  href: string
  below: string
  words: string
  icon: ReactNode
  shortcut: string
  /** How many things wait there, with words for it. */
  badge?: { count: number; words: string }
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
            {entries.map(({ href, below, words, icon, badge }) => (
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
                  {badge !== undefined && badge.count > 0 && <NavBadge {...badge} />}
                </NavLink>
              </li>
            ))}
          </ul>
        ))}
    </nav>
  )
}

const badgeMax = 99

/** Beside the word; where the menu is narrow, at the icon's corner. */
function NavBadge({ count, words }: { count: number; words: string }) {
  return (
    <span
      title={words}
      className="office-badge figures ml-auto rounded-full bg-warning-soft px-1.5 font-semibold text-warning text-xs leading-5"
    >
      <span aria-hidden>{count > badgeMax ? `${badgeMax}+` : count}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
