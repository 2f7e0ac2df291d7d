// Who did what, append-only: the rooms that change something on a person's word write it down here, in the
// transaction of the deed. An action that ends with ".read" is a reading of personal data; others are deeds.
import 'server-only'

export { insertAudit, type NewAudit } from './store'
