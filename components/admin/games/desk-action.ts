/** What a command on games answered: nothing yet, why not, or that it is done. */
export type DeskState =
  | { kind: 'start' }
  | { kind: 'fault'; field: 'reason' | 'form'; words: string }
  | { kind: 'done'; at: number; words: string }

/** A server action; whatever state it is handed, it answers anew. */
export type DeskAction = (state: unknown, form: FormData) => Promise<DeskState>

/** The form of a command, as the action reads it. */
export function deskForm(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}
