/** A Python, as its own `sys` and `sysconfig` describe it. */
export interface Interpreter {
  /** The path that starts it, symbolic links not resolved: a virtual environment is known by this path. */
  readonly executable: string;
  /** `3.11.2` where the interpreter was asked, `3.11` where its files were looked at. */
  readonly version: string;
  readonly prefix: string;
  readonly basePrefix: string;
  /** `sysconfig.get_path('stdlib')`, where PEP 668 puts the marker file. */
  readonly stdlib: string;
}

/** `3.11` of `3.11.2`. */
export function minorVersion(interpreter: Interpreter): string {
  return interpreter.version.split('.').slice(0, 2).join('.');
}
