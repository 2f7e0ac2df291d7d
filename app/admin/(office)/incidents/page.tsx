import { CircleCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { IncidentTable } from '@/components/admin/incident-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { incidentsOf } from '@/lib/backoffice/backoffice'

export default async function IncidentsPage() {
  const incidents = await incidentsOf()
  const translate = await getTranslations('admin')
  return (
    <>
      <h1 className="sr-only">{translate('nav.incidents')}</h1>
      <Card title={translate('nav.incidents')}>
        {incidents.length > 0 ? (
          <IncidentTable incidents={incidents} />
        ) : (
          <EmptyState Icon={CircleCheck} title={translate('incidents.none')} />
        )}
      </Card>
    </>
  )
}
