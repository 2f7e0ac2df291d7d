/**
 * The pending calls on disk, so that a restart of the sandbox loses none. The file holds game tokens, as the sandbox
 * needs them to send the calls again: only its owner may read it.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLosslessNumber, parse, stringify } from 'lossless-json'
import { z } from 'zod'
import { type WalletData, walletApis } from './wallet-messages'

const saveAfterMs = 200

const plain = z.union([z.string(), z.bigint(), z.number()])
const dataSchema: z.ZodType<WalletData> = z.record(z.string(), z.union([plain, z.record(z.string(), plain)]))
const storedSchema = z.object({
  id: z.string(),
  kind: z.enum(['undecided', 'repeat']),
  api: z.enum(walletApis),
  data: dataSchema,
  since: z.number(),
  lifeMs: z.number(),
  /** The first pause between two attempts; doubled after each. */
  pauseMs: z.number(),
  tries: z.number(),
  /** Of a repeat: answers that were like the first, and those that were not. */
  same: z.number(),
  different: z.number(),
  /** Of a repeat: the answer that all others must be like. */
  first: z
    .object({
      code: z.number(),
      balance: z.string().nullable(),
      bonus: z.string().nullable(),
      transaction: z.string().nullable(),
      timestamp: z.string().nullable(),
    })
    .nullable(),
})

/** A pending call as it is kept. */
export type StoredCall = z.infer<typeof storedSchema>

export type PendingFile = {
  load: () => StoredCall[]
  /** Writes soon, and once for many changes. */
  save: (calls: StoredCall[]) => void
  /** Writes what is not written yet, now. */
  flush: () => void
}

/** The file in a folder, which is made when missing. */
export function openPendingFile(folder: string): PendingFile {
  const path = join(folder, 'sandbox-pending.json')
  let unsaved: StoredCall[] | null = null
  let timer: NodeJS.Timeout | null = null

  const flush = () => {
    if (timer) clearTimeout(timer)
    timer = null
    if (unsaved === null) return
    mkdirSync(folder, { recursive: true })
    // Written whole beside it and put in its place: a crash leaves the old file or the new one.
    writeFileSync(`${path}.new`, stringify(unsaved) ?? '[]', { mode: 0o600 })
    renameSync(`${path}.new`, path)
    unsaved = null
  }

  return {
    load() {
      try {
        return z.array(storedSchema).parse(readNumbers(parse(readFileSync(path, 'utf8'))))
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        if (isMissing) return []
        // Out of the way of the next save: somebody may want to look at what is in it.
        renameSync(path, `${path}.unreadable`)
        console.error(`The calls kept in ${path} cannot be read; the file is now ${path}.unreadable.`)
        return []
      }
    },
    save(calls) {
      unsaved = calls
      timer ??= setTimeout(flush, saveAfterMs).unref()
    },
    flush,
  }
}

/** Numbers beyond 2^53 become bigint, so that no digit is lost on the way through the file. */
function readNumbers(value: unknown): unknown {
  if (isLosslessNumber(value)) {
    const text = value.toString()
    return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)
  }
  if (Array.isArray(value)) return value.map(readNumbers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readNumbers(inner)]))
}
