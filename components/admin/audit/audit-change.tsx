import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'

interface AuditChangeProps {
  before: unknown
  after: unknown
}

/** What stood before and after, field by field; what differs stands out. */
export function AuditChange({ before, after }: AuditChangeProps) {
  const translate = useTranslations('audit')
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  if (names.length === 0) return <p className="text-muted">{translate('noChange')}</p>
  const hasBefore = Object.keys(was).length > 0
  return (
    <table className="h-fit w-fit border-collapse text-left text-xs">
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-1 pr-6 font-medium">
            {translate('field')}
          </th>
          {hasBefore && (
            <th scope="col" className="py-1 pr-6 font-medium">
              {translate('before')}
            </th>
          )}
          <th scope="col" className="py-1 font-medium">
            {translate('after')}
          </th>
        </tr>
      </thead>
      <tbody className="align-top">
        {names.map((name) => (
          <tr key={name}>
            <th scope="row" className="py-0.5 pr-6 font-normal text-muted">
              {name.replaceAll('_', ' ')}
            </th>
            {hasBefore && <Value text={was[name]} isMarked={was[name] !== is[name]} tone="danger" />}
            <Value text={is[name]} isMarked={hasBefore && was[name] !== is[name]} tone="success" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ValueProps {
  text: string | undefined
  isMarked: boolean
  tone: 'danger' | 'success'
}

const tones = { danger: 'bg-danger-soft text-danger', success: 'bg-success-soft text-success' }

function Value({ text, isMarked, tone }: ValueProps) {
  return (
    <td className="py-0.5 pr-6">
      {text === undefined ? (
        <span className="text-muted">—</span>
      ) : (
        <span className={clsx('break-all rounded-sm font-mono', isMarked && `${tones[tone]} px-1.5 py-px`)}>
          {text}
        </span>
      )}
    </td>
  )
}

function fieldsOf(value: unknown): Record<string, string> {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object') return { '': JSON.stringify(value) }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' ? inner : JSON.stringify(inner),
    ]),
  )
}
