import 'server-only'
import type { Transaction } from '../db/client'
import type { Prisma } from '../db/generated/client'

export async function findPlayerFacts(
  tx: Transaction,
  id: string,
): Promise<{ status: string; nickname: string; excludedUntil: Date | null } | null> {
  return tx.player.findUnique({
    where: { id },
    select: { status: true, nickname: true, excludedUntil: true },
  })
}

interface AuditNote {
  action: string
  subject: string
  before?: Prisma.InputJsonObject
  after?: Prisma.InputJsonObject
  reason?: string
}

/** What the command line did, in the same append-only trail as the back office. */
export async function writeAudit(tx: Transaction, note: AuditNote): Promise<void> {
  await tx.audit.create({ data: { actor: 'command line', ...note } })
}

export async function findStaffId(tx: Transaction, emailKey: string): Promise<string | null> {
  const found = await tx.staff.findUnique({ where: { emailKey }, select: { id: true } })
  return found?.id ?? null
}

/** The database's clock and version, and whether the money guards stand. */
export async function readDatabaseFacts(
  tx: Transaction,
): Promise<{ at: Date; version: string; guards: number; fsync: string; zone: string }> {
  const [facts] = await tx.$queryRaw<
    { at: Date; version: string; guards: number; fsync: string; zone: string }[]
  >`
    select clock_timestamp() as at, current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('TimeZone') as zone,
      (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O'
        and tgrelid in ('operation'::regclass, 'wallet'::regclass, 'audit'::regclass)) as guards`
  if (facts === undefined) throw new Error('the database told nothing about itself')
  return facts
}
