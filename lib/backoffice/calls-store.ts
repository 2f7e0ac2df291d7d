import 'server-only'
import type { Transaction } from '../db/client'

/** The ids of whoever has this id or this nickname. */
export async function findPlayerIds(
  db: Transaction,
  { id, nicknameKey }: { id: string; nicknameKey: string },
): Promise<string[]> {
  const rows = await db.player.findMany({ where: { OR: [{ id }, { nicknameKey }] }, select: { id: true } })
  return rows.map((row) => row.id)
}

export async function findNicknames(db: Transaction, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.player.findMany({
    where: { id: { in: ids } },
    select: { id: true, nickname: true },
  })
  return new Map(rows.map(({ id, nickname }) => [id, nickname]))
}
