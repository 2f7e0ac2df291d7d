import { useTranslations } from 'next-intl'
import { factText } from './facts'

interface ChangeProps {
  before: unknown
  after: unknown
}

const fieldsShown = 4

/** What changed, a field a line, "before → after"; what stayed as it was is left out. The row unfolds to all of it. */
export function Change({ before, after }: ChangeProps) {
  const translate = useTranslations('reports.alterations')
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name))
  if (names.length === 0) return <span className="text-muted">—</span>
  const hasBefore = was.size > 0
  return (
    <ul className="text-xs">
      {names.slice(0, fieldsShown).map((name) => (
        <li key={name} className="[overflow-wrap:anywhere]">
          <span className="text-muted">{name.replaceAll('_', ' ')}</span>{' '}
          {hasBefore && (
            <>
              <span className="figures">{was.get(name) ?? '—'}</span>{' '}
              <span role="img" aria-label={translate('becomes')}>
                →
              </span>{' '}
            </>
          )}
          <span className="figures font-medium">{is.get(name) ?? '—'}</span>
        </li>
      ))}
      {names.length > fieldsShown && (
        <li className="text-muted">{translate('more', { count: names.length - fieldsShown })}</li>
      )}
    </ul>
  )
}

function fieldsOf(value: unknown): Map<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object') return new Map([['', factText(value)]])
  const facts = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return new Map(facts.map(([name, one]) => [name, factText(one)]))
}
