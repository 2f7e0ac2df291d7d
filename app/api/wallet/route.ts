import { handleWalletRoute } from '@/lib/http/wallet-route'

export const dynamic = 'force-dynamic'
export {
  handleWalletRoute as DELETE,
  handleWalletRoute as GET,
  handleWalletRoute as HEAD,
  handleWalletRoute as OPTIONS,
  handleWalletRoute as PATCH,
  handleWalletRoute as POST,
  handleWalletRoute as PUT,
}
