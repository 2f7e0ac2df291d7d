import { useTranslations } from 'next-intl'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { RoleSelect } from '@/components/admin/staff/role-select'
import { roles } from '@/lib/auth/auth'
import type { StaffLine } from '@/lib/backoffice/backoffice'
import { changeRole, deactivate, reactivate, resetFactor, resetPassword, unlock } from './actions'

/** What an owner may do to another's account; what would change nothing is not offered. */
export function StaffCommands({ person }: { person: StaffLine }) {
  const translate = useTranslations('staff.commands')
  const { id, email } = person
  const values = { id, email }
  return (
    <>
      {person.lockedUntil !== null && (
        <ReasonDialog
          words={translate('unlock')}
          text={translate('unlockText', { email })}
          action={unlock}
          values={values}
        />
      )}
      <ReasonDialog
        words={translate('role')}
        text={translate('roleText', { email })}
        action={changeRole}
        values={values}
      >
        <RoleSelect roles={roles} current={person.role} />
      </ReasonDialog>
      <ReasonDialog
        words={translate('password')}
        text={translate('passwordText', { email })}
        action={resetPassword}
        values={values}
      />
      {person.isEnrolled && (
        <ReasonDialog
          words={translate('factor')}
          text={translate('factorText', { email })}
          action={resetFactor}
          values={values}
        />
      )}
      {person.isActive ? (
        <ReasonDialog
          words={translate('deactivate')}
          text={translate('deactivateText', { email })}
          action={deactivate}
          values={values}
          variant="danger"
        />
      ) : (
        <ReasonDialog
          words={translate('reactivate')}
          text={translate('reactivateText', { email })}
          action={reactivate}
          values={values}
        />
      )}
    </>
  )
}
