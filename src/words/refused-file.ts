/** The reason why the operating system refused a file. */
export type FileRefusal = 'not-writable' | 'no-room';

/** A file that the operating system refused; the path is as it was found. */
export function describeRefusedFile(refusal: FileRefusal, path: string): string {
  switch (refusal) {
    case 'not-writable':
      return `${path} may not be written`;
    case 'no-room':
      return `there is no room for ${path}`;
    default:
      return refusal satisfies never;
  }
}
