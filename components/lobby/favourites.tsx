'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { LobbyGame } from '@/lib/catalog/types'

interface Favourites {
  /** The latest first. */
  games: LobbyGame[]
  has(code: string): boolean
  /** Marks a game or takes the mark off; a guest goes to the log-in and comes back with the mark set. */
  toggle(game: LobbyGame): void
}

const Context = createContext<Favourites>({ games: [], has: () => false, toggle: () => {} })
export const useFavourites = () => useContext(Context)

/** What a guest liked, kept in this tab over the log-in. */
const wishKey = 'wanted favourite'

async function save(code: string, isWanted: boolean): Promise<void> {
  const response = await fetch(`/api/me/favourites/${code}`, { method: isWanted ? 'PUT' : 'DELETE' })
  if (!response.ok) throw new Error(`favourites: ${response.status}`)
}

interface FavouritesProviderProps {
  isGuest: boolean
  initial: LobbyGame[]
  children: ReactNode
}

/** The player's favourites for everything below: shown at once, taken back when the server did not take them. */
export function FavouritesProvider({ isGuest, initial, children }: FavouritesProviderProps) {
  const translate = useTranslations('lobby.favourite')
  const router = useRouter()
  const pathname = usePathname()
  const [games, setGames] = useState(initial)
  const [said, setSaid] = useState('')
  /** One answer after the other: a heart pressed twice ends as it was pressed last. */
  const queue = useRef(Promise.resolve())
  const codes = useMemo(() => new Set(games.map(({ code }) => code)), [games])

  const put = (game: LobbyGame, isWanted: boolean) =>
    setGames((before) => {
      const others = before.filter(({ code }) => code !== game.code)
      return isWanted ? [game, ...others] : others
    })

  function toggle(game: LobbyGame) {
    if (isGuest) {
      sessionStorage.setItem(wishKey, JSON.stringify(game))
      return router.push(`/login?next=${encodeURIComponent(pathname + location.search)}`)
    }
    const isWanted = !codes.has(game.code)
    put(game, isWanted)
    setSaid(translate(isWanted ? 'added' : 'removed', { game: game.title }))
    queue.current = queue.current
      .then(() => save(game.code, isWanted))
      .catch(() => {
        put(game, !isWanted)
        setSaid(translate('failed'))
      })
  }

  useEffect(() => {
    if (isGuest) return
    // First the page itself: opening what the tab has stored takes milliseconds.
    const timer = setTimeout(() => {
      const wish = sessionStorage.getItem(wishKey)
      if (wish === null) return
      sessionStorage.removeItem(wishKey)
      const game: LobbyGame = JSON.parse(wish)
      void save(game.code, true).then(
        () => setGames((before) => [game, ...before.filter(({ code }) => code !== game.code)]),
        () => {},
      )
    })
    return () => clearTimeout(timer)
  }, [isGuest])

  return (
    <Context value={{ games, has: (code) => codes.has(code), toggle }}>
      {children}
      <p role="status" className={said === translate('failed') ? 'notice' : 'sr-only'}>
        {said}
      </p>
    </Context>
  )
}
