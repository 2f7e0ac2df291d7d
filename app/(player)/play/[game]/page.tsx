import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { GameStage } from '@/components/game/game-stage'
import { FavouritesProvider } from '@/components/lobby/favourites'
import { BarHeart } from '@/components/lobby/heart-button'
import { currentPlayer } from '@/lib/auth/auth'
import { lobby, playableGame } from '@/lib/catalog/catalog'
import { demoUrl } from '@/lib/launch/launch'
import { favouritesOf } from '@/lib/lobby/lobby'

interface PlayPageProps {
  params: Promise<{ game: string }>
  searchParams: Promise<{ mode?: string | string[] }>
}

const codeMax = 9_223_372_036_854_775_807n

/** The game that an address names, or null. Asked once a request. */
const findGame = cache((text: string) => {
  if (!/^[1-9]\d{0,18}$/.test(text) || BigInt(text) > codeMax) return null
  return playableGame(BigInt(text))
})

export async function generateMetadata({ params }: PlayPageProps): Promise<Metadata> {
  const game = await findGame((await params).game)
  return game === null ? {} : { title: game.title }
}

/** Real play for a player, demo for a guest or on demand. The session itself is opened by the page once it is shown. */
export default async function PlayPage({ params, searchParams }: PlayPageProps) {
  const game = await findGame((await params).game)
  if (game === null) notFound()
  const player = await currentPlayer()
  const isDemo = player === null || (await searchParams).mode === 'demo'
  const code = String(game.code)
  const tile = (await lobby())?.byCode.get(code)
  const isLiked = player !== null && (await favouritesOf(player.id)).includes(code)
  return (
    <FavouritesProvider isGuest={player === null} initial={tile && isLiked ? [tile] : []}>
      <GameStage
        key={`${code} ${isDemo}`}
        game={code}
        title={game.title}
        demoUrl={isDemo ? demoUrl({ gameName: game.name, language: await getLocale() }) : null}
        isGuest={player === null}
        beside={tile && <BarHeart game={tile} />}
      />
    </FavouritesProvider>
  )
}
