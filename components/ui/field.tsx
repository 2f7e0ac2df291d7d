import { clsx } from 'clsx'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { useId } from 'react'

export const controlClass =
  'min-h-11 w-full rounded-md border border-line-strong bg-canvas px-3 py-2 text-base text-ink ' +
  'placeholder:text-muted aria-invalid:border-danger disabled:opacity-60'

export interface FieldFrameProps {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  className?: string | undefined
}

/** Label, control, hint and error as one; the control is told which texts describe it. */
export function FieldFrame({
  label,
  hint,
  error,
  className,
  children,
}: FieldFrameProps & {
  children: (ids: { id: string; describedBy: string | undefined; isInvalid: boolean }) => ReactNode
}) {
  const id = useId()
  const describedBy = clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {children({ id, describedBy, isInvalid: Boolean(error) })}
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  )
}

export type FieldProps = FieldFrameProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>

/** A line of text with its label; the error stands beside it and is read with it. */
export function Field({ label, hint, error, className, ...input }: FieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {({ id, describedBy, isInvalid }) => (
        <input
          {...input}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          className={controlClass}
        />
      )}
    </FieldFrame>
  )
}
