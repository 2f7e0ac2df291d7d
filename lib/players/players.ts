// Accounts of players: opening one, its password, its preferences. Status and money are the wallet's; who is behind a
// request is lib/auth's. Everything typed by a visitor is judged here, whatever the form said.
import 'server-only'

export {
  askForEmail,
  type ConfirmEmailResult,
  confirmEmail,
  type EmailChangeResult,
  emailOfLink,
  emailSince,
  forgetEmailWish,
  waitingEmailOf,
} from './email-change'
export { isResetAlive, type ResetResult, resetPassword, sendPasswordReset } from './password-reset'
export {
  activeCurrencies,
  type ChangePasswordResult,
  type CurrencyView,
  changePassword,
  chooseCurrency,
  type Profile,
  profileOf,
  rememberLanguage,
  replaceTemporaryPassword,
} from './profile'
export {
  type Registration,
  type RegistrationFault,
  type RegistrationFaults,
  type RegistrationResult,
  registerPlayer,
} from './register'
export { type PasswordFault, passwordLengthMax, passwordLengthMin } from './rules'
export { terms, termsVersion } from './terms'
