'use client'
import { CircleCheck, CircleX } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { Card } from '@/components/ui/card'
import { isZeroAmount } from '@/components/ui/format-amount'
import type { Finding, Statement, Verdict } from '@/lib/statement/rules'
import { NotedHead } from './noted-head'

const findingsShown = 20
const stretchesShown = 200

interface VerdictCardProps {
  statement: Statement
  verdict: Verdict
}

/** Whole or broken, where the first break is and what it means, and every stretch of rows with its verdict. */
export function VerdictCard({ statement, verdict }: VerdictCardProps) {
  const translate = useTranslations('statement.check')
  const { isGood, findings, stretches, sealed, rows } = verdict
  const Icon = isGood ? CircleCheck : CircleX
  return (
    <>
      <section
        role="status"
        data-testid="verdict"
        data-good={isGood}
        className={`flex items-start gap-4 rounded-lg p-5 ${isGood ? 'bg-success-soft text-success' : 'bg-danger-soft text-danger'}`}
      >
        <Icon aria-hidden className="size-8 shrink-0" />
        <div className="min-w-0">
          <h2 className="font-semibold text-lg">{translate(isGood ? 'good' : 'bad')}</h2>
          <p>
            {isGood
              ? translate('goodText', { rows: rows - sealed })
              : translate('badText', { count: findings.length, sequence: findings[0]?.sequence ?? '' })}
          </p>
          {sealed > 0 && <p className="mt-1 text-sm">{translate('sealed', { count: sealed })}</p>}
        </div>
      </section>
      {findings.length > 0 && (
        <Card>
          <ol className="divide-y divide-line">
            {findings.slice(0, findingsShown).map((finding) => (
              <FindingItem key={`${finding.sequence} ${finding.fault}`} finding={finding} />
            ))}
          </ol>
        </Card>
      )}
      <Facts statement={statement} />
      {stretches.length > 0 && (
        <Card title={translate('stretches')}>
          <ol className="flex flex-wrap gap-2 text-sm">
            {stretches.slice(0, stretchesShown).map(({ from, to, verdict: its }) => (
              <li key={from} data-verdict={its} className={`rounded-md px-3 py-1.5 ${looks[its]}`}>
                {from === to ? translate('one', { from }) : translate('stretch', { from, to })}:{' '}
                {translate(`verdicts.${its}`)}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  )
}

const looks = {
  good: 'bg-success-soft text-success',
  sealed: 'bg-raised text-muted',
  broken: 'bg-danger-soft text-danger',
}

function FindingItem({ finding }: { finding: Finding }) {
  const translate = useTranslations('statement.check')
  const { fault, sequence, expected, found } = finding
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p>{translate(`faults.${fault}`, { sequence, expected, found })}</p>
      {(fault === 'hash' || fault === 'closing') && (
        <dl className="mt-1 break-all font-mono text-muted text-xs">
          <dt className="inline">{translate('computed')}: </dt>
          <dd className="inline">{fault === 'hash' ? expected : found}</dd>
          <br />
          <dt className="inline">{translate('carried')}: </dt>
          <dd className="inline">{fault === 'hash' ? found : expected}</dd>
        </dl>
      )}
    </li>
  )
}

function Facts({ statement }: { statement: Statement }) {
  const translate = useTranslations('statement.check')
  const format = useFormatter()
  const { wallet, currency, opening, closing } = statement
  const day = (text: string, shiftMs = 0) => {
    const at = new Date(Date.parse(text) + shiftMs)
    return Number.isNaN(at.getTime()) ? text : format.dateTime(at, { dateStyle: 'medium', timeZone: 'UTC' })
  }
  const facts: [string, ReactNode][] = [
    [translate('facts.wallet'), `${wallet} · ${currency}`],
    [translate('facts.period'), `${day(statement.from)} – ${day(statement.until, -1)}`],
    [translate('facts.opening'), opening.sequence === '0' ? translate('beginning') : opening.sequence],
    [translate('facts.closing'), closing.sequence],
    [
      translate('facts.balance'),
      <span key="balance">
        <Amount value={closing.cash} currency={currency} />
        {!isZeroAmount(closing.bonus) && (
          <>
            {' '}
            + <Amount value={closing.bonus} currency={currency} />
          </>
        )}
      </span>,
    ],
    [
      translate('facts.head'),
      <code key="head" className="break-all font-mono text-xs">
        {closing.hash}
      </code>,
    ],
  ]
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-muted text-sm">{translate('headHelp')}</p>
      <NotedHead statement={statement} />
    </Card>
  )
}
