import { isatty } from 'node:tty';
import type { Look } from '../../words/layout/render-topic.ts';
import { paint, readableWidth } from './terminal.ts';

/** The look of a page on stdout, which may be a terminal. */
export function lookOf(): Look {
  const width = readableWidth();
  return isatty(1) && paint.enabled
    ? { width, heading: paint.bold, areBackticksHidden: true }
    : { width, heading: (text) => text, areBackticksHidden: false };
}
