'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

interface AudienceFormProps {
  path: string
  typed: Record<string, string>
  studios: { id: number; title: string }[]
}

const tests = ['without', 'with', 'only'] as const

/** Whom to give to. The filter stands in the address, so that it can be shared and looked at again. */
export function AudienceForm({ path, typed, studios }: AudienceFormProps) {
  const translate = useTranslations('campaigns.audience')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const count = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') query.set(name, value.trim())
    }
    query.set('count', 'yes')
    startTransition(() => router.push(`${path}?${query}`, { scroll: false }))
  }
  const day = (name: string) => ({ name, type: 'date', defaultValue: typed[name] ?? '' }) as const
  return (
    <form onSubmit={count} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={translate('registeredFrom')} {...day('registeredFrom')} />
        <Field label={translate('registeredTo')} {...day('registeredTo')} />
        <Field label={translate('seenFrom')} {...day('seenFrom')} />
        <Field label={translate('seenTo')} {...day('seenTo')} />
        <Field
          label={translate('days')}
          hint={translate('daysHint')}
          name="days"
          inputMode="numeric"
          maxLength={4}
          defaultValue={typed.days ?? ''}
        />
        <Select
          label={translate('test')}
          name="test"
          defaultValue={typed.test || 'without'}
          options={tests.map((value) => ({ value, label: translate(`tests.${value}`) }))}
        />
        <Field
          label={translate('game')}
          hint={translate('gameHint')}
          name="game"
          inputMode="numeric"
          maxLength={18}
          defaultValue={typed.game ?? ''}
        />
        <Select
          label={translate('studio')}
          hint={translate('gameHint')}
          name="studio"
          defaultValue={typed.studio ?? ''}
          options={[
            { value: '', label: translate('any') },
            ...studios.map(({ id, title }) => ({ value: String(id), label: title })),
          ]}
        />
      </div>
      <Checkbox label={translate('fresh')} name="fresh" value="yes" defaultChecked={typed.fresh === 'yes'} />
      <div>
        <Button type="submit" isBusy={isPending}>
          {translate('count')}
        </Button>
      </div>
    </form>
  )
}
