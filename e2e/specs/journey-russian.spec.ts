import { travelInRussian } from '../fixtures/russian-journey'
import { test } from '../fixtures/test'

test.use({ locale: 'ru-RU' })

test('по-русски от регистрации до самоисключения', async ({ player, game, page }) => {
  await travelInRussian({ player, game, page })
})
