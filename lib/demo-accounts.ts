/** The log-ins of demo mode, printed at start. They are made on an empty embedded database and nowhere else. */
export const demoAccounts = {
  player: { nickname: 'Demo', email: 'player@croupier.test', password: 'green-felt-42' },
  staff: {
    email: 'operator@croupier.test',
    password: 'house-edge-42',
    /** Known to everybody, so it protects nothing: see docs/decisions/11-second-factor-in-demo.md. */
    totpSecret: 'CROUPIERDEMOCROUPIERDEMOCROUPIER',
  },
} as const
