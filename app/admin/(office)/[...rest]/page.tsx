import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/auth'

/** Every other address of the office: there is nothing, said in its own frame. */
export default async function UnknownOfficePage() {
  await requireStaff(null)
  notFound()
}
