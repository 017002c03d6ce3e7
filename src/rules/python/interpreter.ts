/** A Python interpreter, described by its own `sys` and `sysconfig`. */
export interface Interpreter {
  /** The path that starts it, with symbolic links unresolved: it identifies a virtual environment. */
  readonly executable: string;
  /** `3.11.2` if the interpreter was run, `3.11` if only its files were read. */
  readonly version: string;
  readonly prefix: string;
  readonly basePrefix: string;
  /** `sysconfig.get_path('stdlib')`, the directory of PEP 668's marker file. */
  readonly stdlib: string;
}

/** `3.11` of `3.11.2`. */
export function minorVersion(interpreter: Interpreter): string {
  return interpreter.version.split('.').slice(0, 2).join('.');
}
