// The back office's navigation: the whole of it is this table. A new page adds its line here and its word to
// `office.nav` in lib/i18n/messages; a line is shown to those whose role holds the permission.
import {
  ArrowLeftRight,
  Gamepad2,
  KeyRound,
  type LucideIcon,
  ScrollText,
  TriangleAlert,
  UserRound,
  Users,
  UsersRound,
} from 'lucide-react'
import type { Permission } from '@/lib/auth/permissions'
import type { Messages } from '@/lib/i18n/messages'

export interface Section {
  key: keyof Messages['office']['nav']
  href: string
  /** Pages below this address count as the section's too; the section's own address where it is left out. */
  below?: string
  Icon: LucideIcon
  /** Null: everybody who works here. */
  permission: Permission | null
  /** Pressed after "g". */
  shortcut: string
}

export const sections: readonly (readonly Section[])[] = [
  [
    {
      key: 'players',
      href: '/admin',
      below: '/admin/players',
      Icon: Users,
      permission: 'players.read',
      shortcut: 'p',
    },
    { key: 'games', href: '/admin/games', Icon: Gamepad2, permission: 'games.read', shortcut: 'g' },
  ],
  [
    {
      key: 'calls',
      href: '/admin/calls',
      Icon: ArrowLeftRight,
      permission: 'calls.read',
      shortcut: 'c',
    },
    {
      key: 'incidents',
      href: '/admin/incidents',
      Icon: TriangleAlert,
      permission: 'incidents.read',
      shortcut: 'i',
    },
    { key: 'audit', href: '/admin/audit', Icon: ScrollText, permission: 'audit.read', shortcut: 'a' },
  ],
  [
    {
      key: 'staff',
      href: '/admin/staff',
      Icon: UsersRound,
      permission: 'staff.manage',
      shortcut: 's',
    },
    { key: 'roles', href: '/admin/roles', Icon: KeyRound, permission: null, shortcut: 'r' },
    { key: 'profile', href: '/admin/profile', Icon: UserRound, permission: null, shortcut: 'm' },
  ],
]
