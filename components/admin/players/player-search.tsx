import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

interface PlayerSearchProps {
  text: string
  action: (form: FormData) => Promise<void>
}

/** One box for whatever somebody has of a player. It is posted, not put into an address: it may be a token. */
export function PlayerSearch({ text, action }: PlayerSearchProps) {
  const translate = useTranslations('players.search')
  return (
    <search>
      <form action={action} className="flex items-start gap-2">
        <Field
          key={text}
          label={translate('label')}
          hint={translate('hint')}
          name="q"
          type="search"
          data-office-search=""
          defaultValue={text}
          maxLength={2000}
          autoComplete="off"
          className="min-w-0 max-w-3xl grow"
        />
        <Button type="submit" className="mt-6.5 shrink-0">
          <Search aria-hidden className="size-4" />
          {translate('submit')}
        </Button>
      </form>
    </search>
  )
}
