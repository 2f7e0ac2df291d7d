/** The log-ins of demo mode, printed at start. They are made on an empty embedded database and nowhere else. */
export const demoAccounts = {
  player: { nickname: 'Demo', email: 'player@croupier.test', password: 'green-felt-42' },
  staff: {
    email: 'operator@croupier.test',
    password: 'house-edge-42',
    /** Known to everybody, so it protects nothing: see docs/decisions/05-log-ins.md. */
    totpSecret: 'CROUPIERDEMOCROUPIERDEMOCROUPIER',
  },
  /** One for every other role, with the same second factor: `npm run seed:demo` makes them. */
  team: [
    { role: 'manager', email: 'manager@croupier.test', password: 'floor-walker-42' },
    { role: 'support', email: 'support@croupier.test', password: 'helping-hand-42' },
    { role: 'finance', email: 'finance@croupier.test', password: 'count-room-42' },
    { role: 'read-only', email: 'auditor@croupier.test', password: 'looking-glass-42' },
  ],
} as const
