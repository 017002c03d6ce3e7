import { type IMarker, Terminal } from '@xterm/headless';
import type { ShellName } from './shells.ts';
import { MARK } from './start.ts';

/** A place in the text that stays where it is while the screen scrolls. */
interface Spot {
  readonly marker: IMarker | undefined;
  readonly column: number;
}

/** One prompt of the shell, as found in the stream. */
export interface SeenPrompt {
  readonly status: number;
  /** What stands before the harness's own prompt: `(.venv) `. */
  readonly prefix: string;
  readonly start: Spot;
}

/** A terminal without a window: bytes of the shell in, rendered text and prompts out. */
export interface Emulator {
  readonly terminal: Terminal;
  /** Every prompt so far; one that was only drawn again (Ctrl-L, completion, a resize) counts once. */
  readonly prompts: readonly SeenPrompt[];
  /** True from the moment that the line editor hands over a line until the next prompt. */
  running(): boolean;
  /** The rendered text, scrolled lines included, wrapped lines joined. */
  text(from?: Spot, to?: Spot): string;
  /** As `text`, without the line that was typed at `from`. */
  output(from: SeenPrompt, to: SeenPrompt): string;
}

export function openEmulator(shell: ShellName, columns: number, rows: number): Emulator {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const prompts: SeenPrompt[] = [];
  const acceptedAfter = new Map<SeenPrompt, Spot>();
  let running = true;
  let fishTells = false;
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

  // Every line editor switches bracketed paste on before it edits and off when a line is accepted or given up; fish 4 also
  // in between, and says with OSC 133 what it means.
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, ([mode]) => {
    if (mode === 2004) editorStart = here();
    return false;
  });
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, ([mode]) => {
    if (mode === 2004 && !fishTells) accept();
    return false;
  });
  terminal.parser.registerOscHandler(133, (data) => {
    fishTells = shell === 'fish';
    if (fishTells && data.startsWith('C')) accept();
    return false;
  });
  terminal.parser.registerOscHandler(MARK, (data) => {
    const [count = '', status = ''] = data.split(';');
    const end = here();
    const last = prompts.at(-1);
    // bash before 5.1 has no bracketed paste: there the counter tells. fish says nothing of an empty line or of Ctrl-C, but
    // starts the prompt on a new line.
    const lower = shell === 'fish' && last !== undefined && lineOf(end) > lineOf(last.start);
    if (running || count !== lastMark || lower) {
      const start = shell === 'bash' && editorStart !== undefined ? editorStart : { ...end, column: 0 };
      prompts.push({ status: Number(status), prefix: text(start, end, false), start });
      running = false;
    }
    lastMark = count;
    editorStart = undefined;
    return true;
  });

  /** The top of the screen for a spot whose line was erased. */
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
      // bash and fish report the end of editing after the line's end, zsh before it.
      if (accepted !== undefined && accepted.column === 0) return text(accepted, to.start);
      return text(accepted ?? from.start, to.start)
        .split('\n')
        .slice(1)
        .join('\n');
    },
  };
}
