import type { FailureCode } from '../../rules/verdict/venv-state.ts';

/**
 * The reason why an environment could not be made; the message is the path or output that the code is about.
 */
export class VenvFailure extends Error {
  override readonly name = 'VenvFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
