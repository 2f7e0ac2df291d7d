'use client'
import { useCallback, useState } from 'react'
import { readStatement } from '@/lib/statement/read-file'
import { type Statement, type Verdict, verifyStatement } from '@/lib/statement/rules'

const bytesMax = 256 * 1024 * 1024

export type VerifyState =
  | { kind: 'start' | 'reading' | 'failed' | 'tooLarge' | 'insecure' }
  | { kind: 'busy'; rows: number; count: number }
  | { kind: 'unreadable'; where: string }
  | { kind: 'done'; statement: Statement; verdict: Verdict }

/** Lets the page draw between two stretches of rows. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Reads and checks a statement in this browser, from a file or from the portal. */
export function useVerify() {
  const [state, setState] = useState<VerifyState>({ kind: 'start' })

  const check = useCallback(async (text: string) => {
    if (!globalThis.crypto?.subtle) return setState({ kind: 'insecure' })
    const read = readStatement(text)
    if (!read.ok) return setState({ kind: 'unreadable', where: read.where })
    const { statement } = read
    const count = statement.rows.length
    setState({ kind: 'busy', rows: 0, count })
    const verdict = await verifyStatement(statement, async (rows) => {
      setState({ kind: 'busy', rows, count })
      await breathe()
    })
    setState({ kind: 'done', statement, verdict })
  }, [])

  const checkFile = useCallback(
    async (file: File) => {
      if (file.size > bytesMax) return setState({ kind: 'tooLarge' })
      setState({ kind: 'reading' })
      await check(await file.text())
    },
    [check],
  )

  const checkOwn = useCallback(
    async (href: string) => {
      setState({ kind: 'reading' })
      const text = await fetch(href, { cache: 'no-store' })
        .then((response) => (response.ok ? response.text() : null))
        .catch(() => null)
      if (text === null) setState({ kind: 'failed' })
      else await check(text)
    },
    [check],
  )

  const again = useCallback(() => setState({ kind: 'start' }), [])
  return { state, checkFile, checkOwn, again }
}
