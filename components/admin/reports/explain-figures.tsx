import { useTranslations } from 'next-intl'

const words = ['stake', 'win', 'ggr', 'bonusCost', 'ngr', 'rtp', 'rounds'] as const

/** The definitions, folded away until somebody asks. */
export function ExplainFigures() {
  const translate = useTranslations('reports.explain')
  return (
    <details className="mt-5 max-w-prose text-muted">
      <summary className="hover:text-ink">{translate('title')}</summary>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
        {words.map((word) => (
          <li key={word}>{translate(word)}</li>
        ))}
      </ul>
    </details>
  )
}
