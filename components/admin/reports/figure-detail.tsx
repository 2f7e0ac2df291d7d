import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import type { Figures } from '@/lib/reports/reports'
import { FactList } from '../fact-list'

const names = ['stakeBonus', 'winBonus', 'freeWin', 'bonusGranted', 'bonusVoided', 'bonusReleased'] as const

/** What a line of the performance report is made of. */
export function FigureDetail({ figures }: { figures: Figures }) {
  const translate = useTranslations('reports.detail')
  return (
    <div className="max-w-md text-xs">
      <FactList
        facts={names.map((name) => [
          translate(name),
          <Amount key={name} value={figures[name]} currency={figures.currency} />,
        ])}
      />
    </div>
  )
}
