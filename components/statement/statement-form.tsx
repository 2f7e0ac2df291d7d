import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

interface StatementFormProps {
  currencies: string[]
  currency: string
  /** Days, YYYY-MM-DD. */
  from: string
  to: string
  earliest: string
  latest: string
  presets: { name: 'month' | 'last' | 'quarter' | 'year'; href: string; isCurrent: boolean }[]
}

/** A plain form: what is chosen stands in the address. */
export function StatementForm({ presets, ...chosen }: StatementFormProps) {
  const translate = useTranslations('statement')
  const { currencies, currency, from, to, earliest, latest } = chosen
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        {presets.map(({ name, href, isCurrent }) => (
          <Link
            key={name}
            href={href}
            aria-current={isCurrent ? 'true' : undefined}
            className={`inline-flex min-h-9 items-center rounded-full border px-4 text-sm ${isCurrent ? 'border-accent bg-raised font-medium' : 'border-line text-muted hover:text-ink'}`}
          >
            {translate(`presets.${name}`)}
          </Link>
        ))}
      </div>
      <form
        key={`${currency} ${from} ${to}`}
        action="/account/statement"
        className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
      >
        <Select
          label={translate('wallet')}
          className="max-sm:col-span-2 sm:min-w-32"
          name="currency"
          defaultValue={currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
        <Field
          label={translate('from')}
          type="date"
          name="from"
          defaultValue={from}
          min={earliest}
          max={latest}
        />
        <Field label={translate('to')} type="date" name="to" defaultValue={to} min={earliest} max={latest} />
        <Button type="submit" variant="secondary" className="max-sm:col-span-2">
          {translate('show')}
        </Button>
      </form>
    </div>
  )
}
