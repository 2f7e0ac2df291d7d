import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { FactList } from '../fact-list'
import { CallOutcome } from './call-outcome'

interface CallDetailProps {
  call: {
    id: bigint
    method: string
    address: string | null
    status: number
    code: number | null
    operation: string | null
    userId: string | null
    nickname: string | null
    transactionId: string | null
    gameCode: bigint | null
    currency: string | null
    request: string
    requestBytes: number
    answer: string
  }
  /** On the call's own page there is no link to it. */
  isOwnPage?: boolean
}

const bytesKept = 4096

/** What was asked and answered, side by side where there is room, and what else is known of the call. */
export function CallDetail({ call, isOwnPage = false }: CallDetailProps) {
  const translate = useTranslations('calls')
  const isCut = call.requestBytes > bytesKept
  return (
    <div className="flex min-w-0 flex-col gap-4 whitespace-normal">
      <div className="grid min-w-0 gap-4 lg:grid-cols-2">
        <Body
          title={translate('request')}
          text={call.request}
          note={
            call.request === ''
              ? translate('noBody')
              : isCut
                ? translate('cut', { bytes: call.requestBytes })
                : undefined
          }
        />
        <Body title={translate('answer')} text={call.answer} />
      </div>
      <div className="grid gap-x-12 gap-y-2 text-xs lg:grid-cols-[minmax(0,16rem)_minmax(0,26rem)]">
        <FactList
          facts={[
            [translate('outcome'), <CallOutcome key="outcome" {...call} />],
            [translate('status'), call.status],
            [translate('facts.method'), call.method],
            [translate('facts.address'), call.address ?? '—'],
            [translate('facts.id'), String(call.id)],
          ]}
        />
        <FactList
          facts={[
            [translate('facts.operation'), call.operation ?? translate('unreadable')],
            [translate('facts.user'), call.userId ?? '—'],
            [translate('transaction'), call.transactionId ?? '—'],
            [translate('facts.gameCode'), call.gameCode === null ? '—' : String(call.gameCode)],
            [translate('facts.currency'), call.currency ?? '—'],
          ]}
        />
      </div>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        {!isOwnPage && <To href={`/admin/calls/${call.id}`} words={translate('link')} />}
        {call.userId !== null && (
          <To href={searchFor('player', call.userId)} words={translate('seePlayer')} />
        )}
        {call.transactionId !== null && (
          <To href={searchFor('q', call.transactionId)} words={translate('seeTransaction')} />
        )}
      </p>
    </div>
  )
}

function searchFor(name: string, value: string): string {
  return `/admin/calls?${new URLSearchParams({ [name]: value })}`
}

function To({ href, words }: { href: string; words: string }) {
  return (
    <Link href={href} className="text-accent-ink underline-offset-4 hover:underline">
      {words}
    </Link>
  )
}

function Body({ title, text, note }: { title: string; text: string; note?: string | undefined }) {
  return (
    <section className="min-w-0" aria-label={title}>
      <h2 className="mb-1 font-medium text-muted text-xs">{title}</h2>
      {text !== '' && (
        <pre className="max-h-96 overflow-auto rounded-md border border-line bg-canvas p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
          {text}
        </pre>
      )}
      {note && <p className="mt-1 text-muted text-xs">{note}</p>}
    </section>
  )
}
