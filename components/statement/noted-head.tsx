'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import type { Statement } from '@/lib/statement/rules'

type Answer = 'notedGood' | 'notedBad' | 'notedOutside' | 'notedShape'

/** A head noted earlier must still be a row of the chain: only so does a chain that was made anew show. */
export function NotedHead({ statement }: { statement: Statement }) {
  const translate = useTranslations('statement.check')
  const [typed, setTyped] = useState('')
  const match = /(\d{1,19}):([0-9a-f]{64})$/.exec(typed.trim().toLowerCase())
  const sequence = match?.[1] ?? ''
  const answer = typed.trim() === '' ? null : answerOf(statement, match)
  return (
    <Field
      className="mt-4"
      label={translate('noted')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      error={answer !== null && answer !== 'notedGood' && translate(answer, { sequence })}
      hint={answer === 'notedGood' && <span className="text-success">{translate(answer)}</span>}
    />
  )
}

function answerOf(statement: Statement, match: RegExpExecArray | null): Answer {
  if (match === null) return 'notedShape'
  const [, sequence, hash] = match
  const places = [statement.opening, ...statement.rows]
  const found = places.find((place) => place.sequence === sequence)
  if (found === undefined) return 'notedOutside'
  return found.hash === hash ? 'notedGood' : 'notedBad'
}
