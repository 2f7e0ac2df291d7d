import { Field, type FieldProps } from '@/components/ui/field'

/** A code to type: phones show figures, the browser may offer what it has. */
export function CodeField(props: FieldProps) {
  return (
    <Field name="code" autoComplete="one-time-code" spellCheck={false} maxLength={32} required {...props} />
  )
}
