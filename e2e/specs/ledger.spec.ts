import { operator } from '../fixtures/operator'
import { expect, test } from '../fixtures/test'

test('after all that was played, the ledger is whole', async () => {
  const verdict = await operator('ledger', 'verify')
  expect(verdict.problems).toEqual([])
  expect(Number(verdict.operations)).toBeGreaterThan(0)
})
