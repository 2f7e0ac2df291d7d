import { useTranslations } from 'next-intl'
import { Choices } from './choices'

const presets = ['today', 'yesterday', '7d', '30d', 'month', 'last-month'] as const

interface PeriodChoicesProps {
  /** As the address has it. */
  preset: string
  hasDays: boolean
}

/** The usual periods; days that were typed stand above them. */
export function PeriodChoices({ preset, hasDays }: PeriodChoicesProps) {
  const translate = useTranslations('reports.presets')
  const chosen = presets.find((one) => one === preset) ?? '7d'
  return (
    <Choices
      label={translate('label')}
      name="preset"
      options={presets.map((value) => ({ value, label: translate(value) }))}
      current={hasDays ? null : chosen}
      clears={['from', 'to']}
    />
  )
}
