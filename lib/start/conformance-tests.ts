// The certification kit against the running portal, by the two commands that an operator types.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Count, countConformance } from './test-counts'

/** Makes players and runs every case on the wallet at `url`. The portal's folder and ports come from the environment. */
export async function runConformance(results: string, url: string): Promise<Count> {
  process.stdout.write('\n— conformance\n')
  const file = (name: string) => join(results, name)
  for (const what of ['fixtures', 'levers']) {
    const made = await run('lib/operator/operator.ts', ['conformance', what, '--json'])
    if (made.status !== 0) {
      process.stdout.write(made.output)
      return { passed: 0, failed: 1 }
    }
    writeFileSync(file(`conformance-${what}.json`), made.output, { mode: 0o600 })
  }
  const report = ['--report', file('conformance.html'), '--json', file('conformance.json')]
  const people = [
    '--fixtures',
    file('conformance-fixtures.json'),
    '--levers',
    file('conformance-levers.json'),
  ]
  const { status } = await run('lib/conformance/conformance.ts', ['--url', url, ...people, ...report], true)
  return countConformance(file('conformance.json'), status)
}

/** A program of ours; what it says goes to the terminal or is kept. */
function run(
  program: string,
  words: string[],
  isShown = false,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', './lib/start/run.js', program, ...words], {
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })))
}
