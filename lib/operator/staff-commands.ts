import 'server-only'
import { type Command, Option } from 'commander'
import {
  accountKey,
  createStaff,
  passwordLengthMax,
  resetSecondFactor,
  resetStaffPassword,
  roles,
  staffPasswordLengthMin,
  unlockStaff,
} from '../auth/auth'
import { database } from '../db/client'
import { OperatorError, print } from './output'
import { findStaffId } from './store'

const actor = { id: 'command line' }
const defaultReason = 'command line'

export function addStaffCommands(program: Command): void {
  const staff = program.command('staff').description('people of the back office')
  staff
    .command('create')
    .description('without --password a temporary one is printed, to be replaced at the first log-in')
    .requiredOption('--email <address>')
    .option('--password <password>', 'at least 12 characters')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .action(async ({ email, password, role }) => {
      if (password !== undefined) refuseWeak(password)
      const made = await createStaff(actor, { email, role, ...(password === undefined ? {} : { password }) })
      if (!made.ok) throw new OperatorError(refusals[made.reason])
      const temporary = password === undefined ? { temporary_password: made.password } : {}
      print({ staff_id: made.id, role, ...temporary })
    })
  staff
    .command('reset-second-factor')
    .description('the next log-in enrols a new one; sessions end')
    .requiredOption('--email <address>')
    .option('--reason <words>', 'for the audit', defaultReason)
    .action(async ({ email, reason }) => {
      await resetSecondFactor(actor, await staffIdOf(email), reason)
      print({ reset: true })
    })
  staff
    .command('reset-password')
    .description('prints a temporary password; sessions end, a lock is taken off')
    .requiredOption('--email <address>')
    .option('--reason <words>', 'for the audit', defaultReason)
    .action(async ({ email, reason }) => {
      const reset = await resetStaffPassword(actor, await staffIdOf(email), reason)
      if (!reset.ok) throw new OperatorError('this e-mail has no staff account')
      print({ temporary_password: reset.password })
    })
  staff
    .command('unlock')
    .description('after three failed log-ins, before the half hour is over')
    .requiredOption('--email <address>')
    .option('--reason <words>', 'for the audit', defaultReason)
    .action(async ({ email, reason }) => {
      await unlockStaff(actor, await staffIdOf(email), reason)
      print({ unlocked: true })
    })
}

const refusals = {
  email: '--email is not an address',
  taken: 'this e-mail has a staff account already',
} as const

function refuseWeak(password: string): void {
  if (password.length < staffPasswordLengthMin || password.length > passwordLengthMax) {
    throw new OperatorError(
      `--password must have ${staffPasswordLengthMin} to ${passwordLengthMax} characters`,
    )
  }
}

async function staffIdOf(email: string): Promise<string> {
  const id = await findStaffId(database(), accountKey(email))
  if (id === null) throw new OperatorError('this e-mail has no staff account')
  return id
}
