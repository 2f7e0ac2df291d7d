import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/admin/back-link'
import { CallPlayer } from '@/components/admin/calls/call-player'
import { FactList } from '@/components/admin/fact-list'
import { CommentForm } from '@/components/admin/incidents/comment-form'
import { IncidentActions } from '@/components/admin/incidents/incident-actions'
import { IncidentHistory } from '@/components/admin/incidents/incident-history'
import {
  IncidentKind,
  IncidentStateBadge,
  isKnownIncident,
} from '@/components/admin/incidents/incident-words'
import { JournalTable } from '@/components/admin/journal-table'
import { Moment } from '@/components/admin/moment'
import { PageHead } from '@/components/admin/page-head'
import { Facts } from '@/components/admin/reports/facts'
import { Card } from '@/components/ui/card'
import { isAllowed, requireStaff } from '@/lib/auth/auth'
import { openIncident } from '@/lib/backoffice/backoffice'
import { assignTo, comment, moveOn } from '../actions'

export default async function IncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('incidents.read')
  const { id } = await params
  const file = await openIncident(id)
  if (file === null) notFound()
  const { incident, entries, journal, people, next } = file
  const { kind, state, subject, playerId, nickname } = incident
  const mayManage = isAllowed(staff.role, 'incidents.manage')
  const translate = await getTranslations('incidents')
  const format = (name: 'meaning' | 'todo') =>
    isKnownIncident(kind) ? translate(`kinds.${kind}.${name}`) : translate(`unknown.${name}`)
  return (
    <>
      <PageHead
        title={<IncidentKind kind={kind} />}
        text={translate('one', { id })}
        badges={<IncidentStateBadge state={state} />}
        actions={
          <>
            <BackLink href="/admin/incidents" words={translate('back')} />
            {mayManage && (
              <IncidentActions
                key={`${state} ${incident.assignee}`}
                id={id}
                state={state}
                next={next}
                assignee={incident.assignee}
                people={people}
                move={moveOn}
                assign={assignTo}
              />
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card>
            <div className="grid gap-5 md:grid-cols-2">
              <Part title={translate('meaning')}>{format('meaning')}</Part>
              <Part title={translate('todo')}>{format('todo')}</Part>
            </div>
          </Card>
          <Card title={translate('journal')}>
            {journal.length > 0 ? (
              <JournalTable
                lines={journal.map((line) => ({ ...line, game: line.gameCode?.toString() ?? null }))}
              />
            ) : (
              <p className="text-muted">{translate('noJournal')}</p>
            )}
          </Card>
          <Card title={translate('history')}>
            <div className="flex flex-col gap-5">
              <IncidentHistory entries={entries} />
              {mayManage && <CommentForm id={id} action={comment} />}
            </div>
          </Card>
        </div>
        <Card title={translate('facts')}>
          <div className="flex flex-col gap-4">
            <FactList
              facts={[
                [
                  translate('columns.subject'),
                  <span key="subject" className="font-mono text-xs">
                    {subject}
                  </span>,
                ],
                [
                  translate('columns.player'),
                  <CallPlayer key="player" userId={playerId} nickname={nickname} />,
                ],
                [translate('columns.assignee'), incident.assigneeName ?? translate('nobody')],
                [translate('columns.count'), incident.count],
                [translate('columns.first'), <Moment key="first" at={incident.firstAt} />],
                [translate('columns.last'), <Moment key="last" at={incident.lastAt} />],
              ]}
            />
            {incident.reopenedAt !== null && (
              <p className="text-warning text-xs">
                {translate.rich('reopened', {
                  value: () => <Moment at={incident.reopenedAt ?? incident.lastAt} />,
                })}
              </p>
            )}
            <Facts value={incident.detail} />
            <p className="flex flex-col gap-1">
              <To href={`/admin/calls?${new URLSearchParams({ q: subject })}`}>{translate('calls')}</To>
              {playerId !== null && (
                <To href={`/admin/calls?${new URLSearchParams({ player: playerId })}`}>
                  {translate('playerCalls')}
                </To>
              )}
              {isAllowed(staff.role, 'audit.read') && (
                <To href={`/admin/audit?${new URLSearchParams({ subject: `incident ${id}` })}`}>
                  {translate('audit')}
                </To>
              )}
            </p>
          </div>
        </Card>
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-medium text-muted text-xs">{title}</h2>
      <p className="max-w-prose">{children}</p>
    </section>
  )
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent-ink underline-offset-4 hover:underline">
      {children}
    </Link>
  )
}
