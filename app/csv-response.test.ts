import { expect, it } from 'vitest'
import { csvResponse } from './csv-response'

async function* rows() {
  yield ['-12.50000', '=1+1', '-1+cmd', '@x', 'plain']
}

it('a cell that a spreadsheet would run is disarmed, an amount below zero stays a number', async () => {
  const response = csvResponse('x', ['a', 'b', 'c', 'd', 'e'], rows(), (row) => row)
  expect((await response.text()).split('\n')[1]).toBe("-12.50000,'=1+1,'-1+cmd,'@x,plain")
})
