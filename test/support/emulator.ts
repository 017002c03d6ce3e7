import { type IMarker, Terminal } from '@xterm/headless';
import type { ShellName } from './shells.ts';
import { MARK } from './start.ts';

/** A position in the text, which stays valid while the screen scrolls. */
interface Spot {
  readonly marker: IMarker | undefined;
  readonly column: number;
}

/** One prompt of the shell, found in its output. */
export interface SeenPrompt {
  readonly status: number;
  /** The text before the harness's own prompt: `(.venv) `. */
  readonly prefix: string;
  readonly start: Spot;
}

/** A terminal without a window: it takes bytes of the shell, and gives rendered text and prompts. */
export interface Emulator {
  readonly terminal: Terminal;
  /** All prompts so far. A prompt that is drawn again (Ctrl-L, completion, a resize) counts once. */
  readonly prompts: readonly SeenPrompt[];
  /** True from the moment when the line editor accepts a line until the next prompt. */
  running(): boolean;
  /** The rendered text, with scrolled lines, and with wrapped lines joined. */
  text(from?: Spot, to?: Spot): string;
  /** The rendered text, without the line that was typed at `from`. */
  output(from: SeenPrompt, to: SeenPrompt): string;
}

export function openEmulator(shell: ShellName, columns: number, rows: number): Emulator {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const prompts: SeenPrompt[] = [];
  const acceptedAfter = new Map<SeenPrompt, Spot>();
  let running = true;
  let hasFishMarks = false;
  let lastMark = '';
  let editorStart: Spot | undefined;

  const here = (): Spot => ({
    marker: terminal.registerMarker(0),
    column: terminal.buffer.active.cursorX,
  });

  const accept = (): void => {
    const prompt = prompts.at(-1);
    if (prompt === undefined) return;
    running = true;
    if (!acceptedAfter.has(prompt)) acceptedAfter.set(prompt, here());
  };

  // Every line editor turns bracketed paste on before it edits, and off when a line is accepted or given up.
  // fish 4 also turns it off in between, but marks accepted lines with OSC 133.
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, ([mode]) => {
    if (mode === 2004) editorStart = here();
    return false;
  });
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, ([mode]) => {
    if (mode === 2004 && !hasFishMarks) accept();
    return false;
  });
  terminal.parser.registerOscHandler(133, (data) => {
    hasFishMarks = shell === 'fish';
    if (hasFishMarks && data.startsWith('C')) accept();
    return false;
  });
  terminal.parser.registerOscHandler(MARK, (data) => {
    const [count = '', status = ''] = data.split(';');
    const end = here();
    const last = prompts.at(-1);
    // bash before 5.1 has no bracketed paste, but its counter shows a new prompt. fish marks neither an empty
    // line nor Ctrl-C, but starts the next prompt on a new line.
    const isLower = shell === 'fish' && last !== undefined && lineOf(end) > lineOf(last.start);
    if (running || count !== lastMark || isLower) {
      const start = shell === 'bash' && editorStart !== undefined ? editorStart : { ...end, column: 0 };
      prompts.push({ status: Number(status), prefix: text(start, end, false), start });
      running = false;
    }
    lastMark = count;
    editorStart = undefined;
    return true;
  });

  /** The line of a spot; the top of the screen if the line was erased. */
  function lineOf(spot: Spot): number {
    const line = spot.marker?.line ?? -1;
    return line < 0 ? terminal.buffer.active.baseY : line;
  }

  function text(from?: Spot, to?: Spot, trim = true): string {
    const buffer = terminal.buffer.active;
    const first = from === undefined ? 0 : lineOf(from);
    const last = to === undefined ? buffer.length - 1 : lineOf(to);
    let result = '';
    for (let row = first; row <= last; row += 1) {
      const wraps = row < last && buffer.getLine(row + 1)?.isWrapped === true;
      const piece =
        buffer
          .getLine(row)
          ?.translateToString(
            false,
            row === first ? from?.column : 0,
            row === last ? to?.column : undefined,
          ) ?? '';
      result += wraps ? piece : trim ? `${piece.trimEnd()}\n` : piece;
    }
    return trim ? result.trimEnd() : result;
  }

  return {
    terminal,
    prompts,
    text,
    running: () => running,
    output(from, to) {
      const accepted = acceptedAfter.get(from);
      // bash and fish report the end of editing after the end of the line, zsh before it.
      if (accepted !== undefined && accepted.column === 0) return text(accepted, to.start);
      return text(accepted ?? from.start, to.start)
        .split('\n')
        .slice(1)
        .join('\n');
    },
  };
}
