import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { hashPassword } from '../auth/passwords'
import { database } from '../db/client'
import { OperatorError, print } from './output'
import { insertStaff, staffExists, writeAudit } from './store'

const passwordLengthMin = 12
const roles = ['owner', 'manager', 'support', 'finance', 'read-only']

export function addStaffCommands(program: Command): void {
  program
    .command('staff')
    .description('people of the back office')
    .command('create')
    .requiredOption('--email <address>')
    .requiredOption('--password <password>', `at least ${passwordLengthMin} characters`)
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .action(async ({ email, password, role }) => print(await createStaff(email, password, role)))
}

async function createStaff(email: string, password: string, role: string) {
  const db = database()
  if (!z.email().max(254).safeParse(email).success) throw new OperatorError('--email is not an address')
  if (password.length < passwordLengthMin || password.length > 128) {
    throw new OperatorError(`--password must have ${passwordLengthMin} to 128 characters`)
  }
  if (await staffExists(db, email)) throw new OperatorError('this e-mail has a staff account already')
  const id = randomUUID()
  await insertStaff(db, { id, email, role, passwordHash: await hashPassword(password) })
  await writeAudit(db, { action: 'staff.create', subject: id, after: { email, role } })
  return { staff_id: id, role }
}
