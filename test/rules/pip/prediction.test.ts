import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predict, type PipFacts } from '../../../src/rules/pip/prediction.ts';

function facts(line: string, more: Partial<PipFacts> = {}): PipFacts {
  return {
    args: line === '' ? [] : line.split(' '),
    environment: {},
    configuration: [],
    pipVersion: '23.0.1',
    marker: true,
    inVenv: false,
    ...more,
  };
}

function prediction(line: string, more: Partial<PipFacts> = {}): string {
  const { kind, reason } = predict(facts(line, more));
  return `${kind} ${reason}`;
}

describe('the typed command', () => {
  it.each<[line: string, expected: string]>([
    ['install foo', 'refused externally-managed'],
    ['install', 'refused externally-managed'],
    ['install -r missing.txt', 'refused externally-managed'],
    ['install foo[', 'refused externally-managed'],
    ['install --user --report r.json foo', 'refused externally-managed'],
    ['install --dry-run foo', 'refused externally-managed'],
    ['install --dry-run --report= foo', 'refused externally-managed'],
    ['install --isolated foo', 'refused externally-managed'],
    ['--proxy p install foo', 'refused externally-managed'],
    ['install -- -t x', 'refused externally-managed'],
    ['install --require-venv foo', 'refused require-virtualenv'],
    ['install --require-virtualenv -t x foo', 'refused require-virtualenv'],
    ['uninstall -y foo', 'refused externally-managed'],
    ['uninstall foo[a]>=1,<2', 'refused externally-managed'],
    ['install -t x foo', 'not-refused target'],
    ['install -Utx foo', 'not-refused target'],
    ['install --target= foo', 'not-refused target'],
    ['install --user -t x foo', 'not-refused target'],
    ['install --pref x foo', 'not-refused usage-error'],
    ['install --prefix x foo', 'not-refused prefix'],
    ['install --root=x foo', 'not-refused root'],
    ['install --dry-run --report r.json foo', 'not-refused dry-run-report'],
    ['install --br foo', 'not-refused break-system-packages-typed'],
    ['uninstall --break-system-packages foo', 'not-refused break-system-packages-typed'],
    ['install --frob', 'not-refused usage-error'],
    ['install -t', 'not-refused usage-error'],
    ['inst foo', 'not-refused usage-error'],
    ['uninstall', 'not-refused usage-error'],
    ['uninstall -y', 'not-refused usage-error'],
    ['uninstall --target x foo', 'not-refused usage-error'],
    ['install -h', 'not-refused help'],
    ['install -U --help --frob', 'not-refused help'],
    ['', 'not-refused help'],
    ['help install', 'not-refused help'],
    ['--version install foo', 'not-refused version'],
    ['list', 'not-refused not-install'],
    ['download foo', 'not-refused not-install'],
    ['--python x list', 'not-refused not-install'],
    ['--python x install foo', 'uncertain other-interpreter'],
    ['install --python x foo', 'uncertain other-interpreter'],
    ['install --log x foo', 'uncertain log-file'],
    ['install --no-use-pep517 foo', 'uncertain unusual-value'],
    ['install --retries 0x10 foo', 'uncertain unusual-value'],
    ['uninstall -r r.txt foo', 'uncertain requirements-file'],
    ['uninstall ./foo', 'uncertain unusual-requirement'],
    ['uninstall foo.zip', 'uncertain unusual-requirement'],
    ['uninstall foo --trusted-host x', 'uncertain session-option'],
  ])('pip %s: %s', (line, expected) => {
    expect(prediction(line)).toBe(expected);
  });
});

describe('the environment', () => {
  it.each<[environment: Record<string, string>, expected: string]>([
    [{ PIP_BREAK_SYSTEM_PACKAGES: '1' }, 'not-refused break-system-packages-configured'],
    [{ PIP_BREAK_SYSTEM_PACKAGES: '0' }, 'refused externally-managed'],
    [{ PIP_BREAK_SYSTEM_PACKAGES: '' }, 'refused externally-managed'],
    [{ PIP_BREAK_SYSTEM_PACKAGES: 'maybe' }, 'not-refused configuration-error'],
    [{ PIP_TARGET: 'x' }, 'not-refused target'],
    [{ PIP_DRY_RUN: '1', PIP_REPORT: 'r.json' }, 'not-refused dry-run-report'],
    [{ PIP_REQUIRE_VIRTUALENV: '1' }, 'refused require-virtualenv'],
    [{ PIP_REQUIRE_VIRTUALENV: '0' }, 'refused externally-managed'],
    [{ PIP_USER: '1', PIP_DEFAULT_TIMEOUT: '60', PIP_INDEX_URL: 'x' }, 'refused externally-managed'],
    [{ PIP_TIMEOUT: 'abc' }, 'not-refused configuration-error'],
    [{ PIP_FORMAT: 'columns' }, 'refused externally-managed'],
    [{ PIP_FROBNICATE: '1' }, 'uncertain unknown-key'],
    [{ PIP_PYTHON: 'x' }, 'uncertain other-interpreter'],
    [{ PIP_PYTHON: '' }, 'refused externally-managed'],
    [{ PIP_LOG: 'x' }, 'uncertain log-file'],
    [{ PYTHONPATH: '/x' }, 'uncertain python-variable'],
    [{ PIP_AUTO_COMPLETE: '1', COMP_WORDS: 'pip i', COMP_CWORD: '1' }, 'not-refused completion'],
    [{ PIP_AUTO_COMPLETE: '1' }, 'uncertain completion-variable'],
  ])('%j: %s', (environment, expected) => {
    expect(prediction('install foo', { environment })).toBe(expected);
  });

  it('is read only for the general options with --isolated', () => {
    expect(prediction('install --isolated foo', { environment: { PIP_TARGET: 'x' } })).toBe(
      'refused externally-managed',
    );
    expect(prediction('install --isol foo', { environment: { PIP_TARGET: 'x' } })).toBe('not-refused target');
    expect(prediction('install --isolated foo', { environment: { PIP_TIMEOUT: 'x' } })).toBe(
      'not-refused configuration-error',
    );
    expect(prediction('install --isolated foo', { environment: { PIP_REQUIRE_VENV: '1' } })).toBe(
      'refused externally-managed',
    );
  });
});

describe('the configuration', () => {
  it.each<[text: string | undefined, line: string, expected: string]>([
    ['[global]\nbreak-system-packages = true', 'install foo', 'not-refused break-system-packages-configured'],
    [
      '[global]\nbreak-system-packages = true',
      'uninstall foo',
      'not-refused break-system-packages-configured',
    ],
    ['[install]\nbreak-system-packages = true', 'uninstall foo', 'refused externally-managed'],
    ['[install]\nBREAK_SYSTEM_PACKAGES: yes', 'install foo', 'not-refused break-system-packages-configured'],
    ['[install]\nbreak-system-packages = true ; yes', 'install foo', 'not-refused configuration-error'],
    ['break-system-packages = true', 'install foo', 'not-refused configuration-error'],
    ['[DEFAULT]\nbreak-system-packages = 1', 'install foo', 'refused externally-managed'],
    [
      '[DEFAULT]\nbreak-system-packages = 1\n[global]',
      'install foo',
      'not-refused break-system-packages-configured',
    ],
    ['[global]\ntimeout = 60\n[list]\nfrob = 1', 'install foo', 'refused externally-managed'],
    ['[global]\nversion = 1', 'install foo', 'not-refused version'],
    ['[global]\nfrob = 1', 'install foo', 'uncertain unknown-key'],
    ['[global] # ]\nuser = 1', 'install foo', 'uncertain unreadable-configuration'],
    ['[uninstall]\nrequirement = r.txt', 'uninstall', 'uncertain requirements-file'],
    [undefined, 'install foo', 'uncertain unreadable-configuration'],
    ['# \ufffd\n[global]\nuser = 1', 'install foo', 'uncertain unreadable-configuration'],
    [undefined, 'install --frob', 'not-refused usage-error'],
    [undefined, 'list', 'not-refused not-install'],
    ['[global]\nrequire-virtualenv = 1', 'download foo', 'uncertain require-virtualenv'],
    ['[global]\nrequire-virtualenv = 1', 'list', 'not-refused not-install'],
  ])('%j with pip %s: %s', (text, line, expected) => {
    expect(prediction(line, { configuration: [{ level: 'user', path: '/c', text }] })).toBe(expected);
  });

  it('is unreadable if pip may decode it with another encoding than UTF-8', () => {
    const configuration = [{ level: 'user', path: '/c', text: '# é\n' } as const];
    expect(prediction('install foo', { configuration })).toBe('refused externally-managed');
    expect(prediction('install foo', { configuration, environment: { LANG: 'de_AT' } })).toBe(
      'uncertain unreadable-configuration',
    );
    expect(prediction('install foo', { configuration, pipVersion: '26.2' })).toBe(
      'uncertain unreadable-configuration',
    );
  });
});

describe('the version of pip and its environment', () => {
  it.each<[more: Partial<PipFacts>, expected: string]>([
    [{ marker: false }, 'not-refused not-managed'],
    [{ marker: false, inVenv: true }, 'not-refused in-venv'],
    [{ marker: false, environment: { PIP_REQUIRE_VENV: '1' } }, 'refused require-virtualenv'],
    [{ marker: false, inVenv: true, environment: { PIP_REQUIRE_VENV: '1' } }, 'not-refused in-venv'],
    [{ marker: false, environment: { PIP_PYTHON: 'x' } }, 'uncertain other-interpreter'],
    [{ pipVersion: undefined }, 'uncertain unknown-pip-version'],
    [{ pipVersion: '99.0' }, 'uncertain unknown-pip-version'],
    [{ pipVersion: '24.1b1' }, 'uncertain unknown-pip-version'],
    [{ pipVersion: '22.3.1' }, 'not-refused old-pip'],
    [{ pipVersion: '22.3.1', environment: { PIP_REQUIRE_VENV: '1' } }, 'uncertain require-virtualenv'],
    [{ pipVersion: '23.0', environment: { PIP_BREAK_SYSTEM_PACKAGES: '1' } }, 'refused externally-managed'],
  ])('%j: %s', (more, expected) => {
    expect(prediction('install foo', more)).toBe(expected);
  });
});

describe('any command line', () => {
  it('is judged without throwing', () => {
    const words = fc.oneof(
      fc.constantFrom('install', 'uninstall', '-U', '-t', '--', '--user', 'foo', '-qr'),
      fc.string(),
    );
    const text = fc.string({ unit: fc.constantFrom(...'[global]\n=: #breakuse') });
    expect(() =>
      fc.assert(
        fc.property(
          fc.array(words),
          fc.dictionary(fc.constantFrom('PIP_USER', 'PIP_TARGET', 'PIP_X', 'HOME'), fc.string()),
          text,
          (args, environment, content) => {
            predict({
              ...facts(''),
              args,
              environment,
              configuration: [{ level: 'user', path: '/c', text: content }],
            });
          },
        ),
      ),
    ).not.toThrow();
  });
});
