import { travelInRussian } from '../fixtures/russian-journey'
import { test } from '../fixtures/test'

test.use({ locale: 'ru-RU' })
// Half a minute on a quiet machine.
test.setTimeout(120_000)

test('по-русски от регистрации до самоисключения', async ({ player, game, page }) => {
  await travelInRussian({ player, game, page })
})
