import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** A search that stands in the address, so that it can be shared. */
export function SearchForm({ text }: { text: string }) {
  const translate = useTranslations('admin.search')
  return (
    <search>
      <form action="/admin" className="flex items-end gap-2">
        <Field
          label={translate('label')}
          name="q"
          type="search"
          data-office-search=""
          defaultValue={text}
          maxLength={254}
          className="max-w-md grow"
        />
        <Button type="submit" variant="secondary">
          <Search aria-hidden className="size-4" />
          {translate('submit')}
        </Button>
      </form>
    </search>
  )
}
