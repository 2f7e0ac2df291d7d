import 'server-only'
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'

export interface NewAudit {
  /** A staff id, "command line" or "system". */
  actor: string
  action: string
  subject: string
  reason?: string
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  address?: string
}

export async function insertAudit(db: Transaction, audit: NewAudit): Promise<void> {
  await db.audit.create({ data: audit, select: { id: true } })
}
