'use client'
import { clsx } from 'clsx'
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { useAfterReset } from './use-after-reset'

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> & {
  label: ReactNode
  error?: ReactNode
}

/** A box to tick; the whole line is the target. What it is given as `checked` stays. */
export function Checkbox({ label, error, className, ...input }: CheckboxProps) {
  const id = useId()
  const { checked } = input
  const box = useAfterReset<HTMLInputElement>((element) => {
    if (checked !== undefined) element.checked = checked
  })
  return (
    <div className={clsx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2 text-sm">
        <input
          {...input}
          ref={box}
          id={id}
          type="checkbox"
          aria-describedby={error ? `${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
          className="mt-px size-5 shrink-0 accent-accent"
        />
        <span>{label}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  )
}
