const KEYS = {
  enter: '\r',
  tab: '\t',
  escape: '\u001B',
  backspace: '\u007F',
  space: ' ',
  up: 'A',
  down: 'B',
  right: 'C',
  left: 'D',
} as const;

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'k' | 'l' | 'n' | 'p' | 'r' | 'u' | 'w' | 'z' | '\\';
export type Key = keyof typeof KEYS | `ctrl-${Letter}`;

/** The bytes that a terminal sends for a key. Those of arrows depend on the program's mode (DECCKM). */
export function bytesOf(key: Key, applicationCursorKeys: boolean): string {
  switch (key) {
    case 'up':
    case 'down':
    case 'right':
    case 'left':
      return `\u001B${applicationCursorKeys ? 'O' : '['}${KEYS[key]}`;
    case 'enter':
    case 'tab':
    case 'escape':
    case 'backspace':
    case 'space':
      return KEYS[key];
    default:
      return String.fromCharCode(key.charCodeAt('ctrl-'.length) & 0x1f);
  }
}
