import { spawnSync } from 'node:child_process'

/** Whether a program of the system can be called. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined
}
