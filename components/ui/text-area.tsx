import type { TextareaHTMLAttributes } from 'react'
import { controlClass, FieldFrame, type FieldFrameProps } from './field'

type TextAreaProps = FieldFrameProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>

/** Several lines of text with a label. */
export function TextArea({ label, hint, error, className, ...area }: TextAreaProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {({ id, describedBy, isInvalid }) => (
        <textarea
          rows={3}
          {...area}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          className={controlClass}
        />
      )}
    </FieldFrame>
  )
}
