import type { SelectHTMLAttributes } from 'react'
import { controlClass, FieldFrame, type FieldFrameProps } from './field'

export interface SelectOption {
  value: string
  label: string
}

type SelectProps = FieldFrameProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { options: readonly SelectOption[] }

/** The browser's own list: it works everywhere, by keyboard and without scripts. */
export function Select({ label, hint, error, className, options, ...select }: SelectProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {({ id, describedBy, isInvalid }) => (
        <select
          {...select}
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
