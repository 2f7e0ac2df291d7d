import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { FactList } from '@/components/admin/fact-list'
import { GameActions } from '@/components/admin/games/game-actions'
import { GameFacts, GameStanding } from '@/components/admin/games/game-badges'
import { GameIcons } from '@/components/admin/games/game-icons'
import { PlaceControl } from '@/components/admin/games/place-control'
import { RoundsByDay } from '@/components/admin/games/rounds-by-day'
import { TagList } from '@/components/admin/games/tag-list'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { openGamePage, playDays } from '@/lib/backoffice/backoffice'
import { tagLengthMax } from '@/lib/catalog/catalog'
import { commandOnGames, placeOfGame } from '../actions'

const link = 'text-accent-ink underline-offset-4 hover:underline'

export default async function GamePage({ params }: { params: Promise<{ code: string }> }) {
  const staff = await requireStaff('games.read')
  const page = await openGamePage((await params).code)
  if (page === null) notFound()
  const { game, launches, days, audit } = page
  const code = String(game.code)
  const mayManage = isAllowed(staff.role, 'games.manage')
  const [translate, words, format] = await Promise.all([
    getTranslations('games'),
    getTranslations('admin.audit'),
    getFormatter(),
  ])
  const devices = [game.isDesktop && 'desktop', game.isMobile && 'mobile'] as const
  return (
    <>
      <PageHead
        title={game.title || code}
        badges={<GameStanding {...game} />}
        actions={
          <>
            <Link href="/admin/games" className={`${link} mr-2 inline-flex items-center gap-1.5`}>
              <ArrowLeft aria-hidden className="size-4" />
              {translate('back')}
            </Link>
            {mayManage && <GameActions game={{ ...game, code }} action={commandOnGames} />}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={translate('page.facts')}>
            <FactList
              facts={[
                [
                  translate('columns.code'),
                  <span key="code" className="figures">
                    {code}
                  </span>,
                ],
                [translate('page.launchName'), game.name],
                [translate('studio'), game.studio],
                [translate('page.lines'), game.lines],
                [
                  translate('page.devices'),
                  devices.flatMap((one) => (one ? [translate(`page.${one}`)] : [])).join(', ') || '—',
                ],
                [
                  translate('columns.facts'),
                  <span key="facts" className="flex justify-end has-[>span:empty]:after:content-['—']">
                    <GameFacts {...game} />
                  </span>,
                ],
                [translate('page.firstSeen'), <Moment key="first" at={game.firstSeenAt} />],
                ...(game.leftFeedAt
                  ? [[translate('page.leftAt'), <Moment key="left" at={game.leftFeedAt} />] as const]
                  : []),
              ]}
            />
            <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
              <Link href={`/admin/calls?game=${code}`} className={link}>
                {translate('page.calls')}
              </Link>
              <a href={`/play/${code}?mode=demo`} target="_blank" rel="noreferrer" className={link}>
                {translate('page.open')}
              </a>
            </p>
          </Card>
          <Card title={translate('page.icons')}>
            <GameIcons icons={game.icons} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={translate('page.desk')}>
            <div className="flex flex-col gap-4">
              <TagList
                code={code}
                tags={game.tags}
                tagLengthMax={tagLengthMax}
                action={mayManage ? commandOnGames : null}
              />
              <div className="flex items-center justify-between gap-4 border-line border-t pt-4">
                <span className="text-muted">{translate('columns.place')}</span>
                {mayManage ? (
                  <PlaceControl
                    code={code}
                    title={game.title}
                    place={game.deskPosition}
                    action={placeOfGame}
                  />
                ) : (
                  <span className="figures">{game.deskPosition ?? '—'}</span>
                )}
              </div>
            </div>
          </Card>
          <Card title={translate('page.played', { days: playDays })}>
            <FactList
              facts={[
                [translate('page.launches'), format.number(launches.launches)],
                [translate('page.players'), format.number(launches.players)],
                [translate('page.rounds'), format.number(game.rounds)],
              ]}
            />
            <RoundsByDay days={days} />
          </Card>
        </div>
        <Card
          title={translate('page.audit')}
          className="min-w-0 lg:col-span-2"
          action={
            isAllowed(staff.role, 'audit.read') &&
            audit.length > 0 && (
              <Link
                href={`/admin/audit?subject=${encodeURIComponent(`game ${game.code}`)}`}
                className={buttonClass('secondary', 'small')}
              >
                {words('search')}
              </Link>
            )
          }
        >
          <AuditTable lines={audit} />
        </Card>
      </div>
    </>
  )
}
