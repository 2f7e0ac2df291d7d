/** Keeps the table of wallet calls on the sandbox's own page fresh. */
type Call = {
  at: string
  api: string
  code: number | null
  outcome: string
  latencyMs: number
  attempt: number
  userId: string
  amount: string
  transactionId: string
}

const body = document.querySelector('#calls')

function row(call: Call): HTMLTableRowElement {
  const line = document.createElement('tr')
  const answer = call.code === null ? `undecided: ${call.outcome}` : `${call.code} ${call.outcome}`
  const operation = call.api.replace(/^do-|-user-ingame$/g, '')
  const cells = [
    call.at.slice(11, 23),
    operation,
    answer,
    call.latencyMs,
    call.attempt,
    call.userId,
    call.amount,
    call.transactionId,
  ]
  for (const text of cells) {
    const cell = document.createElement('td')
    cell.textContent = String(text)
    line.append(cell)
  }
  line.dataset.result = call.code === 0 ? 'done' : call.code === null ? 'undecided' : 'refused'
  return line
}

async function refresh(): Promise<void> {
  const response = await fetch('/calls.json')
  const { calls }: { calls: Call[] } = await response.json()
  if (body && calls.length > 0) body.replaceChildren(...calls.map(row))
}

/** A server that is down for a moment is simply asked again. */
function keepFresh(): void {
  refresh()
    .catch(() => {})
    .finally(() => setTimeout(keepFresh, document.hidden ? 5000 : 1000))
}

keepFresh()
