'use client'
import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

export function PrintButton() {
  const translate = useTranslations('statement')
  return (
    <Button variant="secondary" onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {translate('print')}
    </Button>
  )
}
