// What an empty database begins with: the protocol's currencies everywhere; a player with money and an owner of the
// back office in demo mode only.
import { randomUUID } from 'node:crypto'
import { hashPassword } from '../lib/auth/passwords'
import { seal } from '../lib/auth/seal'
import type { Database } from '../lib/db/client'
import { demoAccounts } from '../lib/demo-accounts'
import { Money } from '../lib/money/money'
import { newPlayerId } from '../lib/players/player-id'
import { termsVersion } from '../lib/players/terms'
import { move, openWallet } from '../lib/wallet/wallet'

const currencies = [
  { code: 'USD', decimals: 2, largeAmount: '1000' },
  { code: 'EUR', decimals: 2, largeAmount: '1000' },
  { code: 'BTC', decimals: 5, largeAmount: '0.02' },
  { code: 'LTC', decimals: 5, largeAmount: '10' },
  { code: 'RUB', decimals: 2, largeAmount: '100000' },
  { code: 'KZT', decimals: 2, largeAmount: '500000' },
  { code: 'UAH', decimals: 2, largeAmount: '40000' },
]

/** Currencies of the protocol, where there are none yet. */
export async function seedCurrencies(db: Database): Promise<void> {
  if ((await db.currency.count()) > 0) return
  await db.currency.createMany({
    data: currencies.map((currency, position) => ({ ...currency, position })),
    skipDuplicates: true,
  })
}

/** The demo's player and owner, where there is nobody yet. Call it in demo mode only. */
export async function seedDemo(db: Database): Promise<void> {
  if ((await db.staff.count()) === 0) await addOwner(db)
  await enrolOwner(db)
  if ((await db.player.count()) === 0) await addPlayer(db)
}

async function addOwner(db: Database): Promise<void> {
  const { email, password } = demoAccounts.staff
  await db.staff.create({
    data: {
      id: randomUUID(),
      email,
      emailKey: email,
      passwordHash: await hashPassword(password),
      role: 'owner',
    },
  })
}

/** The demo owner's second factor has a secret that all know; one they have enrolled themselves is left alone. */
async function enrolOwner(db: Database): Promise<void> {
  const { email, totpSecret } = demoAccounts.staff
  const owner = await db.staff.findUnique({
    where: { emailKey: email },
    select: { id: true, totpEnrolledAt: true },
  })
  if (owner === null || owner.totpEnrolledAt !== null) return
  await db.staff.update({
    where: { id: owner.id },
    data: { totpSecret: seal(totpSecret, owner.id), totpEnrolledAt: new Date() },
    select: { id: true },
  })
}

async function addPlayer(db: Database): Promise<void> {
  const { nickname, email, password } = demoAccounts.player
  const id = newPlayerId(new Date())
  await db.player.create({
    data: {
      id,
      nickname,
      nicknameKey: nickname.toLowerCase(),
      email,
      emailKey: email,
      passwordHash: await hashPassword(password),
      dateOfBirth: new Date('1990-01-01'),
      currency: 'USD',
      termsVersion,
      termsAcceptedAt: new Date(),
    },
  })
  for (const [currency, cash] of [
    ['USD', '1000'],
    ['BTC', '0.05'],
  ] as const) {
    await openWallet(id, currency)
    await move('deposit', { playerId: id, currency }, { cash: Money.of(cash, currency), reason: 'demo' })
  }
}
