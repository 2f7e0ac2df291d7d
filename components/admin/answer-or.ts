import { unstable_rethrow as rethrowNext } from 'next/navigation'

/**
 * An action whose answer may get lost: on the way, or because the portal failed. Then `lost` is the answer, where an
 * error would put another page in this one's place and lose what was typed. Redirects and refusals stay Next's.
 */
export function answerOr<State>(
  action: (before: State, form: FormData) => Promise<State>,
  lost: State,
): (before: State, form: FormData) => Promise<State> {
  return async (before, form) => {
    try {
      return await action(before, form)
    } catch (error) {
      rethrowNext(error)
      return lost
    }
  }
}
