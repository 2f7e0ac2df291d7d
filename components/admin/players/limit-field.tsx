'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'

/** An amount that is still there when the form was refused. */
export function LimitField({ label, hint, value }: { label: string; hint: string; value: string }) {
  const [typed, setTyped] = useState(value.replace(/\.?0+$/, '') || '0')
  return (
    <Field
      label={label}
      hint={hint}
      name="amount"
      inputMode="decimal"
      autoComplete="off"
      maxLength={17}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      required
    />
  )
}
