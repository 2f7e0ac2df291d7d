import 'server-only'
import { type Command, InvalidArgumentError } from 'commander'
import { type NotedHead, verifyLedger } from '../wallet/verify'
import { noteIncident } from '../wallet/wallet'
import { examine } from './doctor'
import { print } from './output'

export function addLedgerCommands(program: Command): void {
  program
    .command('ledger')
    .description('the journal')
    .command('verify')
    .description('recompute every balance, sequence and hash; prints {wallets, operations, problems}')
    .option(
      '--head <wallet:sequence:hash>',
      'a row noted earlier that must still be there; repeatable',
      addHead,
      [],
    )
    .action(async ({ head }: { head: NotedHead[] }) => {
      const verdict = await verifyLedger(head)
      print(verdict)
      const [first] = verdict.problems
      if (first === undefined) return
      process.exitCode = 1
      await noteIncident({
        kind: 'ledger-broken',
        subject: `wallet ${first.wallet}`,
        playerId: null,
        detail: { problems: String(verdict.problems.length), first: first.problem },
      })
    })
  program
    .command('doctor')
    .description('go-live check: settings, addresses, HTTPS, clock, feed, database')
    .action(async () => {
      const checks = await examine()
      print({ ok: checks.every((check) => check.ok), checks })
      if (!checks.every((check) => check.ok)) process.exitCode = 1
    })
}

function addHead(text: string, heads: NotedHead[]): NotedHead[] {
  const match = /^(\d{1,18}):(\d{1,18}):([0-9a-f]{64})$/.exec(text)
  if (match === null)
    throw new InvalidArgumentError('wallet:sequence:hash, as log lines and statements show it')
  return [
    ...heads,
    { walletId: BigInt(match[1] ?? 0), sequence: BigInt(match[2] ?? 0), hash: match[3] ?? '' },
  ]
}
