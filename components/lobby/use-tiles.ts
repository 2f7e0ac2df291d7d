import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { isPlainPress } from './plain-press'

/** What all tiles of a list share: the lobby's words, and how a press leads to a game. */
export type Tiles = ReturnType<typeof useTiles>

/** Once for a list: each tile by itself would look up the same words and hold a router's link of its own. */
export function useTiles(isGuest: boolean, onOpen?: () => void) {
  const words = useTranslations('lobby')
  const router = useRouter()
  /** On the links of a tile. Nothing is fetched in advance: opening a game makes a session. */
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainPress(event)) return
    event.preventDefault()
    onOpen?.()
    router.push(event.currentTarget.getAttribute('href') ?? '/')
  }
  return { isGuest, words, open }
}
