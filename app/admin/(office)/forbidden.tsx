import { NotAllowed } from '@/components/admin/not-allowed'
import { currentStaff } from '@/lib/auth/auth'

/** Stands where a role asked for what it does not hold. */
export default async function Forbidden() {
  const staff = await currentStaff()
  return staff === null ? null : <NotAllowed role={staff.role} />
}
