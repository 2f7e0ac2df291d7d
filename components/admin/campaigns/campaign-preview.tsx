import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { FactList } from '../fact-list'

export interface PreviewView {
  currency: string
  /** Exact texts. */
  round: string
  player: string
  /** The most one player can win; null: no maximum. */
  playerMax: string | null
  all: string
  allMax: string | null
  players: number
  isBegun: boolean
  endsAt: Date | null
  /** What get-features answers, as JSON. */
  offer: string
}

/** What the terms mean, in money and in the protocol's words. */
export function CampaignPreview({ preview }: { preview: PreviewView }) {
  const translate = useTranslations('campaigns.preview')
  const { currency, players } = preview
  const amount = (value: string | null) =>
    value === null ? translate('unlimited') : <Amount value={value} currency={currency} />
  return (
    <div className="flex flex-col gap-4">
      <FactList
        facts={[
          [translate('costs'), translate('nothing')],
          [translate('round'), amount(preview.round)],
          [translate('player'), amount(preview.player)],
          [translate('playerMax'), amount(preview.playerMax)],
          ...(players > 0
            ? ([
                [translate('all', { count: players }), amount(preview.all)],
                [translate('allMax'), amount(preview.allMax)],
              ] as const)
            : []),
        ]}
      />
      <p className="text-muted text-sm">
        {translate(preview.isBegun ? 'validNow' : 'validLater')}{' '}
        {translate(preview.endsAt === null ? 'validForever' : 'validUntil')}
      </p>
      <section aria-label={translate('told')}>
        <h3 className="mb-1 font-medium text-muted text-xs">{translate('told')}</h3>
        <pre className="overflow-x-auto rounded-md border border-line bg-canvas p-3 font-mono text-xs">
          {preview.offer}
        </pre>
      </section>
    </div>
  )
}
