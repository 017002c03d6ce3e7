/** The reason why the operating system refused to write a file. */
export type FileRefusal = 'not-writable' | 'no-room';

/** The sentence for a refused file. The path is shown as it is. */
export function describeRefusedFile(refusal: FileRefusal, path: string): string {
  switch (refusal) {
    case 'not-writable':
      return `${path} is not writable`;
    case 'no-room':
      return `the disk is full: no room for ${path}`;
    default:
      return refusal satisfies never;
  }
}
