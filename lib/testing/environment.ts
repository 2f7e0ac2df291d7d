// Tests run as a production portal would, on a database address, so that nothing leans on demo mode.
import { inject } from 'vitest'
import { embeddedUrl } from '../db/embedded'

Object.assign(process.env, {
  DATABASE_URL: embeddedUrl(inject('databasePort'), 'none'),
  PUBLIC_URL: 'http://127.0.0.1:3999',
  INTEGRATOR_URL: 'http://127.0.0.1:4999',
  OPERATOR_ID: '7',
  TOKEN_SECRET: 'test'.repeat(16),
  NEXTAUTH_SECRET: 'test'.repeat(16),
  METRICS_TOKEN: 'test'.repeat(16),
  WALLET_ALLOWED_IPS: '127.0.0.1',
  LOG_LEVEL: 'fatal',
})
