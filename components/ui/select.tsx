'use client'
import type { SelectHTMLAttributes } from 'react'
import { controlClass, FieldFrame, type FieldFrameProps } from './field'
import { useAfterReset } from './use-after-reset'

export interface SelectOption {
  value: string
  label: string
}

type SelectProps = FieldFrameProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { options: readonly SelectOption[] }

/** The browser's own list: it works everywhere, by keyboard and without scripts. A `value` it is given stays. */
export function Select({ label, hint, error, className, options, ...select }: SelectProps) {
  const { value } = select
  const list = useAfterReset<HTMLSelectElement>((element) => {
    if (value !== undefined) element.value = String(value)
  })
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {({ id, describedBy, isInvalid }) => (
        <select
          {...select}
          ref={list}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          className={controlClass}
        >
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
