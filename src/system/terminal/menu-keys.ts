/** One line of a menu. */
export interface Choice<Value> {
  readonly value: Value;
  /** The key that chooses it. */
  readonly letter: string;
  readonly label: string;
  /** The question before it is done, if its letter alone chose it: for what cannot be undone easily. */
  readonly check?: string | undefined;
  /** What it means, for people who press `?`. */
  readonly explanation?: string | undefined;
}

/** What a menu shows. */
export interface MenuState {
  /** The choice that Enter takes. */
  readonly active: number;
  /** The choice that waits for a yes, and whether Enter would say it. */
  readonly checking: { readonly index: number; readonly isYes: boolean } | undefined;
  readonly isExplained: boolean;
  /** Text came, which answers nothing. */
  readonly wasText: boolean;
}

export const firstState: MenuState = {
  active: 0,
  checking: undefined,
  isExplained: false,
  wasText: false,
};

/** The effect of one key: another state, or the end, with the index of a choice or none. */
export type KeyEffect =
  | { readonly kind: 'shown'; readonly state: MenuState }
  | { readonly kind: 'ended'; readonly index: number | undefined };

type Keyed = Pick<Choice<unknown>, 'letter' | 'check' | 'explanation'>;

/** The effect of a key that came alone. Its name is that of readline, or the character itself. */
export function pressKey(state: MenuState, key: string, choices: readonly Keyed[]): KeyEffect {
  const shown = (change: Partial<MenuState>): KeyEffect => ({
    kind: 'shown',
    state: { ...state, wasText: false, ...change },
  });
  if (state.checking) {
    const { index, isYes } = state.checking;
    const isEnter = key === 'return' || key === 'enter';
    if (key === 'y' || (isEnter && isYes)) return { kind: 'ended', index };
    if (key === 'n' || key === 'escape' || isEnter) return shown({ checking: undefined });
    return key === 'up' || key === 'down' ? shown({ checking: { index, isYes: !isYes } }) : shown({});
  }
  switch (key) {
    case 'return':
    case 'enter':
      return { kind: 'ended', index: state.active };
    case 'escape':
      return { kind: 'ended', index: undefined };
    case 'up':
      return shown({ active: (state.active + choices.length - 1) % choices.length });
    case 'down':
      return shown({ active: (state.active + 1) % choices.length });
    case '?':
      return shown({ isExplained: !state.isExplained && canExplain(choices) });
    default: {
      const index = indexOfAnswer(key, choices);
      if (index === undefined) return shown({});
      return choices[index]?.check === undefined
        ? { kind: 'ended', index }
        : shown({ checking: { index, isYes: false } });
    }
  }
}

/** True if `?` has anything to say. */
export function canExplain(choices: readonly Keyed[]): boolean {
  return choices.some(({ explanation }) => explanation !== undefined);
}

/** The choice that a letter or a number names. */
export function indexOfAnswer(answer: string, choices: readonly Keyed[]): number | undefined {
  const lettered = choices.findIndex(({ letter }) => letter === answer);
  const index = lettered >= 0 ? lettered : /^[1-9]$/.test(answer) ? Number(answer) - 1 : -1;
  return index >= 0 && index < choices.length ? index : undefined;
}
