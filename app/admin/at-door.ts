import 'server-only'
import { redirect } from 'next/navigation'
import { type StaffAtDoor, staffAtDoor, stagePages } from '@/lib/auth/auth'

/** Whoever stands at this step of the log-in; all others are sent to where they belong. */
export async function staffAtStage(stage: StaffAtDoor['stage']): Promise<StaffAtDoor> {
  const staff = await staffAtDoor()
  if (staff === null) redirect('/admin/login')
  if (staff.stage === stage) return staff
  redirect(staff.stage === 'ready' ? '/admin' : stagePages[staff.stage])
}
