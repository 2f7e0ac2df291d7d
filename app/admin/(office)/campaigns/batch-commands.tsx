import { getTranslations } from 'next-intl/server'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import type { openBatch } from '@/lib/backoffice/backoffice'
import { confirmList, throwListAway, undo } from './actions'

type File = NonNullable<Awaited<ReturnType<typeof openBatch>>>

/** What may be done with a batch as it stands. */
export async function BatchCommands({ file }: { file: File }) {
  const { batch, results, grants } = file
  const translate = await getTranslations('campaigns.commands')
  const id = String(batch.id)
  const ready = results.ok ?? 0
  const offered = (grants.offered ?? 0) + (grants.waiting ?? 0)
  const isUnderWay = batch.state === 'granting' || batch.state === 'gathering'
  const isGiven = ['gathering', 'granting', 'done', 'stopped', 'undone'].includes(batch.state)
  return (
    <>
      {(batch.state === 'checked' || batch.state === 'checking') && (
        <ReasonDialog
          words={translate('discard')}
          text={translate('discardText')}
          action={throwListAway}
          values={{ id }}
        />
      )}
      {batch.state === 'checked' && ready > 0 && (
        <ReasonDialog
          words={translate('giveList', { count: ready })}
          text={translate('giveListText', { count: ready })}
          variant="primary"
          action={confirmList}
          values={{ id }}
        />
      )}
      {isGiven && (offered > 0 || isUnderWay) && (
        <ReasonDialog
          words={isUnderWay ? translate('undoUnderWay') : translate('undo', { count: offered })}
          text={isUnderWay ? translate('undoUnderWayText') : translate('undoText', { count: offered })}
          variant="danger"
          action={undo}
          values={{ id }}
        />
      )}
    </>
  )
}
