export { demoAccounts } from '../demo-accounts'
