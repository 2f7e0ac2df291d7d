import { getTranslations } from 'next-intl/server'
import { Leave } from '@/components/game/leave'

/** The `home_url` of every launch: opened inside the game's frame when the player wants to go home. */
export default async function LeavePage() {
  const translate = await getTranslations('game')
  return <Leave label={translate('back')} />
}
