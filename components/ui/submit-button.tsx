'use client'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** The button that sends the form around it; busy until the answer is there. */
export function SubmitButton(props: ButtonProps) {
  const { pending } = useFormStatus()
  return <Button {...props} type="submit" isBusy={pending || props.isBusy === true} />
}
