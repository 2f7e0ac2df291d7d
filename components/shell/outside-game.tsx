'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** Shows its children everywhere but on a game's page, where the game has the whole screen. */
export function OutsideGame({ children }: { children: ReactNode }) {
  return usePathname().startsWith('/play/') ? null : children
}
