'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'

interface Selection {
  /** The games of this page. */
  page: readonly string[]
  chosen: ReadonlySet<string>
  choose(codes: readonly string[], isChosen: boolean): void
  clear(): void
}

const SelectionContext = createContext<Selection | null>(null)

/** Keeps which games of the page are chosen, for the table's boxes and the bar above it. */
export function GameSelection({ codes, children }: { codes: readonly string[]; children: ReactNode }) {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set())
  const selection = useMemo(() => {
    // A game that is on this page no more must not be acted on unseen.
    const chosen = new Set(codes.filter((code) => all.has(code)))
    return {
      page: codes,
      chosen,
      choose: (some: readonly string[], isChosen: boolean) => {
        const next = new Set(chosen)
        for (const code of some) {
          if (isChosen) next.add(code)
          else next.delete(code)
        }
        setAll(next)
      },
      clear: () => setAll(new Set()),
    }
  }, [codes, all])
  return <SelectionContext value={selection}>{children}</SelectionContext>
}

export function useGameSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (selection === null) throw new Error('there is no GameSelection around this')
  return selection
}

const box = 'size-4 accent-accent'

/** The box that chooses one game. */
export function GamePick({ code, title }: { code: string; title: string }) {
  const translate = useTranslations('games.select')
  const { chosen, choose } = useGameSelection()
  return (
    <label className="-m-2 flex size-9 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        aria-label={translate('one', { game: title })}
        checked={chosen.has(code)}
        onChange={(event) => choose([code], event.target.checked)}
        className={box}
      />
    </label>
  )
}

/** The box that chooses the whole page. */
export function PagePick() {
  const translate = useTranslations('games.select')
  const { page, chosen, choose } = useGameSelection()
  const input = useRef<HTMLInputElement>(null)
  const isSome = chosen.size > 0 && chosen.size < page.length
  useEffect(() => {
    if (input.current) input.current.indeterminate = isSome
  }, [isSome])
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2.5 text-sm">
      <input
        ref={input}
        type="checkbox"
        checked={page.length > 0 && chosen.size === page.length}
        onChange={(event) => choose(page, event.target.checked)}
        className={box}
      />
      {translate('page')}
    </label>
  )
}
