import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderAnswer, type AnswerVerb } from '../../src/rules/shells/answer.ts';
import { dialectOf } from '../../src/rules/shells/dialects.ts';
import { PARTS, snippetPath } from '../support/snippets.ts';
import { GENERATED_WORDS, LONG_WORDS, NASTY_WORDS } from '../support/nasty-words.ts';
import { PLAIN, runScript, scratchDirectory, splitNul } from '../support/shell-script.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

/** Stands for node: writes the prepared answer where it is told to, notes its words, and ends as prepared. */
const FAKE_NODE = `#!/bin/sh
here=$(cd "\${0%/*}" && pwd)
: >"$here/words"
for word in "$@"; do printf '%s\\0' "$word" >>"$here/words"; done
printf '%s' "\${NODE_OPTIONS-unset}" >"$here/options"
if [ -e "$here/answer" ]; then
  mkdir -p "\${7%/*}"
  cp "$here/answer" "$7"
fi
exit "$(cat "$here/status")"
`;

/** Defines the reader as an open shell has it, and calls it once; then tells the status and what was read. */
const ASK: Readonly<Record<ShellName, string>> = {
  bash: `declare -a __pipward_lines
__pipward_ask before 0 pip install 'requests >= 2' '' "it's"
printf '%s\\0' "$?" "\${__pipward_lines[@]}"
`,
  zsh: `typeset -a __pipward_lines
__pipward_ask before 0 pip install 'requests >= 2' '' "it's"
printf '%s\\0' "$?" "\${__pipward_lines[@]}"
`,
  fish: `function __test
    set -l lines
    __pipward_ask before 0 pip install 'requests >= 2' '' "it's"
    printf '%s\\0' $status $lines
end
__test
`,
};

/** What the shell does with an answer, as \`pip\` does it. */
const WRAPPER = `__pipward_pip pip install 'requests >= 2' '' "it's"\n`;

interface Given {
  /** The answer; undefined where the helper leaves none. */
  readonly answer?: string | Buffer | undefined;
  readonly status?: number;
  readonly script?: string;
  readonly prelude?: string;
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: 'recorded' | 'on-path' | 'none';
  readonly helper?: 'recorded' | 'none';
  /** The name of the directory that answers go to. */
  readonly runtime?: string;
}

interface Asked {
  readonly status: number;
  /** What the reader took for the answer's lines. */
  readonly lines: readonly string[];
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly stdout: string;
  /** What was left where the shell stood: nothing of it was meant to run. */
  readonly cwdLeft: readonly string[];
  /** Answer files that are still there. */
  readonly answersLeft: readonly string[];
  /** The words that node was started with. */
  readonly words: readonly string[];
  readonly nodeOptions: string;
  /** What the programs that the answer names were started with. */
  readonly recorded: readonly (readonly string[])[];
}

function ask(shell: ShellName, given: Given): Asked {
  const root = scratchDirectory();
  const at = (name: string): string => join(root, name);
  for (const name of ['cwd', 'node', 'helper', 'bin']) mkdirSync(at(name));
  const runtime = at(given.runtime ?? 'runtime');
  mkdirSync(runtime);
  if (given.helper !== 'none') writeFileSync(at('helper/pipward.cjs'), 'process.exit(70)');
  writeFileSync(at('node/node'), FAKE_NODE);
  writeFileSync(at('node/status'), String(given.status ?? 0));
  if (given.answer !== undefined) writeFileSync(at('node/answer'), given.answer);
  for (const name of ['pip', 'recorder']) {
    writeFileSync(
      at(`bin/${name}`),
      `#!/bin/sh\nprintf '%s\\0' $(($# + 3)) "\${0##*/}" "$@" "$PIP_USER" "$PIP_PYTHON" >>'${root}/recorded'\nexit "\${RECORDER_STATUS-0}"\n`,
    );
    chmodSync(at(`bin/${name}`), 0o755);
  }
  chmodSync(at('node/node'), 0o755);
  const node = given.node === undefined || given.node === 'recorded' ? at('node/node') : '/nonexistent/node';
  // Everything but a node.
  for (const name of ['sh', 'cat', 'cp', 'mkdir', 'rm']) symlinkSync(`/usr/bin/${name}`, at(`bin/${name}`));
  const path = given.node === 'on-path' ? `${at('node')}:${at('bin')}` : at('bin');

  const { assign } = dialectOf(shell);
  const source = shell === 'fish' ? 'source' : '.';
  const head = [
    given.prelude ?? '',
    assign('__pipward_node', node),
    assign('__pipward_helper', at('helper/pipward.cjs')),
    ...PARTS.map((part) => `${source} ${dialectOf(shell).quote(snippetPath(part, shell))}`),
  ];
  const env = {
    PATH: path,
    XDG_RUNTIME_DIR: runtime,
    PIP_USER: 'mine',
    PIP_PYTHON: 'mine',
    NODE_OPTIONS: '--bad',
    ...given.env,
  };
  const ran = runScript(given.command ?? PLAIN[shell], `${head.join('\n')}\n${given.script ?? ASK[shell]}`, {
    cwd: at('cwd'),
    env,
  });
  const [status = '', ...lines] = splitNul(ran.stdout);
  return {
    status: status === '' ? Number.NaN : Number(status),
    lines,
    stderr: ran.stderr,
    stdout: ran.stdout.toString('utf8'),
    exitCode: ran.status,
    cwdLeft: readdirSync(at('cwd')),
    answersLeft: [runtime, given.env?.['XDG_STATE_HOME']]
      .flatMap((directory) =>
        directory && existsSync(directory)
          ? readdirSync(directory, { recursive: true, encoding: 'utf8' })
          : [],
      )
      .filter((name) => /pipward\.\d/.test(name)),
    words: existsSync(at('node/words')) ? splitNul(readFileSync(at('node/words'))) : [],
    nodeOptions: existsSync(at('node/options')) ? readFileSync(at('node/options'), 'utf8') : '',
    recorded: existsSync(at('recorded')) ? recordsIn(splitNul(readFileSync(at('recorded')))) : [],
  };
}

/** The argument lists of programs, each behind its length. */
function recordsIn(fields: readonly string[]): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  for (let at = 0; at < fields.length; at += Number(fields[at]) + 1) {
    records.push(fields.slice(at + 1, at + 1 + Number(fields[at])));
  }
  return records;
}

const answerOf = (...lines: readonly string[]): string => ['pipward 1', ...lines, 'end', ''].join('\n');

/** Answers that the helper may give, as each shell is to read them. */
const GOOD: readonly (readonly AnswerVerb[])[] = [
  [{ verb: 'pass' }],
  [{ verb: 'observe', log: undefined }],
  [{ verb: 'observe', log: "/run/two words/it's/pipward.1.2.log" }],
  [{ verb: 'suggest', text: "pip install 'x'" }],
  [{ verb: 'status', status: 1 }],
  [{ verb: 'run', words: ['recorder'] }],
  [{ verb: 'run', words: ['recorder', ''] }],
  [
    {
      verb: 'run',
      words: ['recorder', "it's", 'a\nb', '\\', '$(touch PWNED)', '`touch PWNED`', 'é日本語', '\u001b[0m'],
    },
  ],
  [{ verb: 'log', file: '/home/me/.local/state/pipward/pipward.1.2.log' }],
  [{ verb: 'say', text: "note: it's \u001b[36mhere\u001b[39m" }],
  [{ verb: 'path', directory: '/home/me/.local/bin' }],
  [
    { verb: 'activate', venv: '/home/two words/.venv', how: 'project' },
    { verb: 'run', words: ['recorder', '-m', 'pip'] },
  ],
  [
    { verb: 'run', words: ['recorder', '1'] },
    { verb: 'run', words: ['recorder', '2'] },
    { verb: 'status', status: 3 },
  ],
];

const TOUCH = 'touch PWNED';

/** Answers that no helper of this version gives, by what is wrong with them. */
const GARBAGE: readonly (readonly [title: string, answer: string | Buffer])[] = [
  ['nothing at all', ''],
  ['only a line break', '\n'],
  ['only the version', 'pipward 1\n'],
  ['no verb', 'pipward 1\nend\n'],
  ['no version', 'pass\nend\n'],
  ['no version before three lines', "pass\nrun 'recorder'\nend\n"],
  ['version 2', 'pipward 2\npass\nend\n'],
  ['version 10', 'pipward 10\npass\nend\n'],
  ['version 1 with more behind it', 'pipward 1 \npass\nend\n'],
  ['version 1 with a CR', 'pipward 1\r\npass\r\nend\r\n'],
  ['the version in capitals', 'PIPWARD 1\npass\nend\n'],
  ['a byte order mark', '\ufeffpipward 1\npass\nend\n'],
  ['no end', 'pipward 1\npass\n'],
  ['cut off in the last word', 'pipward 1\npass\nen'],
  ['cut off without end', "pipward 1\nrun 'recorder'"],
  ['cut off in a quoted word', "pipward 1\nrun 'recor"],
  ['something behind the end', 'pipward 1\npass\nend\npass\n'],
  ['an empty line behind the end', 'pipward 1\npass\nend\n\n'],
  ['an empty line', answerOf('')],
  ['an empty line between', answerOf('pass', '', 'pass')],
  ['end with a blank', 'pipward 1\npass\nend \n'],
  ['an unknown verb', answerOf('reboot')],
  ['an unknown verb with a word', answerOf("eval 'touch PWNED'")],
  ['a verb in capitals', answerOf('PASS')],
  ['a verb that is a pattern', answerOf('*')],
  ['two verbs of which the second is unknown', answerOf('pass', "source 'x'")],
  ['a shell command', answerOf(TOUCH)],
  ['pass with a word', answerOf("pass 'x'")],
  ['pass with a command', answerOf(`pass; ${TOUCH}`)],
  ['observe with a word without quotes', answerOf('observe x')],
  ['observe with two words', answerOf("observe 'x' 'y'")],
  ['observe with a command', answerOf(`observe; ${TOUCH}`)],
  ['run without a word', answerOf('run')],
  ['run with a blank only', answerOf('run ')],
  ['an unquoted word', answerOf('run recorder')],
  ['an unquoted word behind a quoted one', answerOf("run 'recorder' x")],
  ['an unquoted word behind a quote', answerOf("run 'recorder'x")],
  ['a quoted word behind a quoted one', answerOf("run 'a''b'\"c\"")],
  ['a double quoted word', answerOf('run "recorder"')],
  ['a double quoted command', answerOf(`run "$(${TOUCH})"`)],
  ['a command behind a word', answerOf(`run 'recorder' ; ${TOUCH}`)],
  ['a command right behind a word', answerOf(`run 'recorder';${TOUCH}`)],
  ['a command behind &&', answerOf(`run 'recorder' && ${TOUCH}`)],
  ['a command behind &', answerOf(`run 'recorder' & ${TOUCH}`)],
  ['a command behind |', answerOf(`run 'recorder' | ${TOUCH}`)],
  ['a command substitution glued to a word', answerOf(`run 'recorder'$(${TOUCH})`)],
  ['a command substitution', answerOf(`run $(${TOUCH})`)],
  ['a command substitution of fish', answerOf(`run (${TOUCH})`)],
  ['a command substitution of fish glued to a word', answerOf(`run 'recorder'(${TOUCH})`)],
  ['backticks', answerOf(`run \`${TOUCH}\``)],
  ['backticks glued to a word', answerOf(`run 'recorder'\`${TOUCH}\``)],
  ['a parameter', answerOf("run 'recorder' $HOME")],
  ['a parameter glued to a word', answerOf("run 'recorder'$HOME")],
  ['a process substitution', answerOf(`run 'recorder' <(${TOUCH})`)],
  ['a redirection', answerOf("run 'recorder' >PWNED")],
  ['a redirection glued to a word', answerOf("run 'recorder'>'PWNED'")],
  ['a closing parenthesis', answerOf(`run 'recorder' ); ${TOUCH}; x=(`)],
  ['a closing parenthesis glued to a word', answerOf(`run 'recorder'); ${TOUCH}; x=( 'a'`)],
  ['a glob', answerOf("run 'recorder' *")],
  ['a glob qualifier that runs code', answerOf(`run 'recorder' *(e:'${TOUCH}':)`)],
  ['a brace', answerOf("run {'a','b'}")],
  ['a tilde', answerOf('run ~/x')],
  ['a comment', answerOf("run 'recorder' # x")],
  ['a backslash at the end', answerOf("run 'recorder' \\")],
  ['a quote that stays open', answerOf("run 'recorder")],
  ['a quote that is closed on the next line', answerOf("run 'recorder", `' ; ${TOUCH}`)],
  ['a quote of $ that stays open', answerOf("run $'recorder\\'")],
  ['an escaped quote that is none in single quotes', answerOf(`run 'a\\' ; ${TOUCH} ; 'b'`)],
  ['a quote of $ that ends early', answerOf(`run $'a' ; ${TOUCH} ; $'b'`)],
  ['a backslash that does not escape', answerOf(`run $'a\\\\' ; ${TOUCH} #'`)],
  ['an escape of fish that does not escape', answerOf(`run 'a\\\\' ; ${TOUCH} #'`)],
  ['a blank before the verb', answerOf(' pass')],
  ['a blank behind the verb', answerOf('pass ')],
  ['a tab before the verb', answerOf('\tpass')],
  ['two blanks between words', answerOf("run  'recorder'")],
  ['two blanks between quoted words', answerOf("run 'recorder'  'x'")],
  ['a blank at the end', answerOf("run 'recorder' ")],
  ['a tab between words', answerOf("run\t'recorder'")],
  ['a CR at the end of a line', answerOf("run 'recorder'\r")],
  ['a form feed between words', answerOf("run\f'recorder'")],
  ['path without a word', answerOf('path')],
  ['path with two words', answerOf("path '/a' '/b'")],
  ['activate with one word', answerOf("activate '/a'")],
  ['activate with three words', answerOf("activate '/a' 'b' 'c'")],
  ['status without a word', answerOf('status')],
  ['status with two words', answerOf("status '1' '2'")],
  ['status unquoted', answerOf('status 1')],
  ['a good line before a bad one', answerOf("run 'recorder'", `run 'recorder' ; ${TOUCH}`)],
  ['a good line behind a bad one', answerOf(`run $(${TOUCH})`, "run 'recorder'")],
  ['the version twice', 'pipward 1\npipward 1\npass\nend\n'],
  ['the end twice', 'pipward 1\npass\nend\nend\n'],
  ['HTML', '<!doctype html>\n<title>502</title>\nend\n'],
  ['JSON', '{"verb": "run"}\n'],
  ['a stack trace', 'Error: x\n    at y (z)\nend\n'],
  ['an array subscript that runs code', answerOf(`run a[$(${TOUCH})]`)],
  ['an assignment', answerOf("run PATH='/x'")],
  ['bytes that are no text', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256))],
  ['bytes that are no text between the right lines', Buffer.concat([Buffer.from('pipward 1\n'), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]), Buffer.from('\nend\n')])],
  ['bytes that are no text behind a verb', Buffer.concat([Buffer.from('pipward 1\nrun '), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from(`$(${TOUCH})\nend\n`)])],
  ['32 kB of one letter', 'x'.repeat(1 << 15)],
  ['32 kB of one letter in the right frame', answerOf('x'.repeat(1 << 15))],
  ['32 kB of an open quote', answerOf(`run '${'x'.repeat(1 << 15)}`)],
  ['32 kB of words and a command', answerOf(`run ${"'x' ".repeat(1 << 13)}; ${TOUCH}`)],
  ['32 kB of lines', answerOf(...Array.from({ length: 1 << 11 }, () => 'x'.repeat(15)))],
  ['32 kB of good lines and a bad one', answerOf(...Array.from({ length: 60 }, () => `run 'recorder' '${'0123456789'.repeat(50)}'`), `run $(${TOUCH})`)],
]; // prettier-ignore

/** Has the wrapper itself ask, and do what the answer says. */
function askWrapped(shell: ShellName, given: Given): Asked {
  return ask(shell, { ...given, script: WRAPPER });
}

eachShell((shell) => {
  describe('a good answer', () => {
    it.each(GOOD.map((verbs) => [verbs] as const))('%j', (verbs) => {
      const answer = renderAnswer(verbs, shell);
      const asked = ask(shell, { answer });
      expect(asked).toMatchObject({
        status: 0,
        lines: answer.split('\n').slice(1, -2),
        stderr: '',
        cwdLeft: [],
        answersLeft: [],
        recorded: [],
      });
    });

    it('is asked for with version, shell, phase, status, answer file, program and its words, and without NODE_OPTIONS', () => {
      const { words, nodeOptions } = ask(shell, { answer: renderAnswer([{ verb: 'pass' }], shell) });
      expect(words[0]).toMatch(/\/helper\/pipward\.cjs$/);
      expect(words.slice(1, 6)).toEqual(['plan', '1', shell, 'before', '0']);
      expect(words[6]).toMatch(/\/runtime\/pipward\.[\d.]+$/);
      expect(words.slice(7)).toEqual(['pip', 'install', 'requests >= 2', '', "it's"]);
      expect(nodeOptions).toBe('');
    });

    it('may lie below a directory with an odd name', () => {
      const asked = ask(shell, {
        answer: renderAnswer([{ verb: 'pass' }], shell),
        runtime: "r $(touch PWNED) it's *",
      });
      expect(asked).toMatchObject({ status: 0, lines: ['pass'], cwdLeft: [], answersLeft: [], stderr: '' });
    });

    it('lies in the state directory where there is no runtime directory', () => {
      const state = join(scratchDirectory(), 'state dir');
      const env = { XDG_RUNTIME_DIR: '/nonexistent', XDG_STATE_HOME: state };
      const asked = ask(shell, { answer: renderAnswer([{ verb: 'pass' }], shell), env });
      expect(asked).toMatchObject({ status: 0, lines: ['pass'], answersLeft: [], stderr: '' });
      expect(asked.words[6]).toMatch(new RegExp(`^${state}/pipward/pipward\\.`));
    });

    it('is not written where somebody else owns the runtime directory', { tags: 'root' }, () => {
      const state = join(scratchDirectory(), 'state');
      const foreign = join(scratchDirectory(), 'foreign');
      mkdirSync(foreign);
      chownSync(foreign, 65_534, 65_534);
      const asked = ask(shell, {
        answer: renderAnswer([{ verb: 'pass' }], shell),
        env: { XDG_RUNTIME_DIR: foreign, XDG_STATE_HOME: state },
      });
      expect(asked.words[6]).toMatch(new RegExp(`^${state}/pipward/pipward\\.`));
      expect(readdirSync(foreign)).toEqual([]);
    });
  });

  describe('garbage is refused, and nothing of it runs', () => {
    it.each(GARBAGE)('%s', (_title, answer) => {
      const asked = ask(shell, { answer });
      expect(asked.status).toBe(1);
      expect(asked).toMatchObject({ cwdLeft: [], answersLeft: [], recorded: [], stderr: '' });
    });

    it('where the helper leaves no answer', () => {
      expect(ask(shell, {})).toMatchObject({ status: 1, lines: [], stderr: '', answersLeft: [] });
    });

    it.each([1, 2, 70, 127, 130, 139, 143, 255])(
      'where the helper ends with %i, whatever it answered',
      (status) => {
        const asked = ask(shell, {
          answer: renderAnswer([{ verb: 'run', words: ['recorder'] }], shell),
          status,
        });
        expect(asked).toMatchObject({ status, answersLeft: [], recorded: [], stderr: '' });
      },
    );
  });

  describe('the wrapper', () => {
    const NATIVE = ['pip', 'install', 'requests >= 2', '', "it's", 'mine', 'mine'];

    it.each(GARBAGE)('runs pip once, with the words as typed, on %s', (_title, answer) => {
      const asked = askWrapped(shell, { answer });
      expect(asked).toMatchObject({ exitCode: 0, recorded: [NATIVE], cwdLeft: [], stderr: '', stdout: '' });
    });

    it.each([1, 2, 70, 127, 139])('runs pip where the helper ends with %i', (status) => {
      expect(
        askWrapped(shell, { status, answer: renderAnswer([{ verb: 'run', words: ['recorder'] }], shell) })
          .recorded,
      ).toEqual([NATIVE]);
    });

    it('runs nothing where the person pressed Ctrl-C in the helper', () => {
      expect(askWrapped(shell, { status: 130 })).toMatchObject({ exitCode: 130, recorded: [] });
    });

    it('runs pip where there is no node', () => {
      expect(
        askWrapped(shell, { node: 'none', answer: renderAnswer([{ verb: 'status', status: 3 }], shell) }),
      ).toMatchObject({
        exitCode: 0,
        recorded: [NATIVE],
        stderr: '',
      });
    });

    it('takes the node on PATH where the one of the setup is gone', () => {
      expect(
        askWrapped(shell, { node: 'on-path', answer: renderAnswer([{ verb: 'status', status: 3 }], shell) }),
      ).toMatchObject({
        exitCode: 3,
        recorded: [],
        stderr: '',
      });
    });

    it('runs pip where the helper is gone', () => {
      expect(
        askWrapped(shell, { helper: 'none', answer: renderAnswer([{ verb: 'status', status: 3 }], shell) }),
      ).toMatchObject({
        exitCode: 0,
        recorded: [NATIVE],
        words: [],
        stderr: '',
      });
    });

    it('runs pip on `pass`, and gives its status', () => {
      const asked = askWrapped(shell, {
        answer: renderAnswer([{ verb: 'pass' }], shell),
        env: { RECORDER_STATUS: '7' },
      });
      expect(asked).toMatchObject({ exitCode: 7, recorded: [NATIVE] });
    });

    it('leaves with the status of a `status`', () => {
      expect(
        askWrapped(shell, { answer: renderAnswer([{ verb: 'status', status: 3 }], shell) }),
      ).toMatchObject({
        exitCode: 3,
        recorded: [],
      });
    });

    it('gives a program that it runs no PIP_USER and no PIP_PYTHON, and goes on to the next', () => {
      const verbs: AnswerVerb[] = [1, 2].map((count) => ({
        verb: 'run',
        words: ['recorder', String(count)],
      }));
      expect(askWrapped(shell, { answer: renderAnswer(verbs, shell) })).toMatchObject({
        exitCode: 0,
        recorded: [
          ['recorder', '1', '0', ''],
          ['recorder', '2', '0', ''],
        ],
      });
    });

    it('stops at the first that fails, with its status', () => {
      const verbs: AnswerVerb[] = [1, 2].map((count) => ({
        verb: 'run',
        words: ['recorder', String(count)],
      }));
      expect(
        askWrapped(shell, { answer: renderAnswer(verbs, shell), env: { RECORDER_STATUS: '9' } }),
      ).toMatchObject({
        exitCode: 9,
        recorded: [['recorder', '1', '0', '']],
      });
    });

    it('hands every nasty word to the program as it is', () => {
      const words = [...NASTY_WORDS, ...GENERATED_WORDS];
      const groups = words.flatMap((_, index) => (index % 50 === 0 ? [words.slice(index, index + 50)] : []));
      const answer = renderAnswer(
        groups.map((group) => ({ verb: 'run', words: ['recorder', ...group] })),
        shell,
      );
      const asked = askWrapped(shell, { answer });
      expect(asked).toMatchObject({ exitCode: 0, stderr: '', cwdLeft: [] });
      const carried = groups.map((group) => [
        'recorder',
        ...group.map((word) => Buffer.from(word).toString('utf8')),
        '0',
        '',
      ]);
      const read = asked.recorded.flat();
      expect(read.filter((word, index) => word !== carried.flat()[index])).toEqual([]);
      expect(read.length).toBe(carried.flat().length);
    });

    it.each(LONG_WORDS.map((word) => [word.slice(0, 1), word] as const))(
      'hands 100,000 bytes of %j to the program',
      (_title, word) => {
        const asked = askWrapped(shell, {
          answer: renderAnswer([{ verb: 'run', words: ['recorder', word] }], shell),
        });
        expect(asked).toMatchObject({ exitCode: 0, stderr: '' });
        expect(asked.recorded[0]?.[1] === word).toBe(true);
      },
    );

    it('changes no file in the directory it is called in', () => {
      expect(
        askWrapped(shell, {
          answer: renderAnswer([{ verb: 'activate', venv: '/nonexistent/.venv', how: 'project' }], shell),
        }).cwdLeft,
      ).toEqual([]);
    });
  });
});

describe('under the options of other people', () => {
  const TAKEN = '$shell, $title: good answers are taken, garbage is not';
  const rows = [
    { shell: 'bash', title: 'errexit, nounset', options: ['-eu'], env: {} },
    { shell: 'bash', title: 'posix', options: ['--posix'], env: {} },
    { shell: 'bash', title: 'LC_ALL=C', options: [], env: { LC_ALL: 'C' } },
    {
      shell: 'bash',
      title: 'nullglob, failglob, extglob',
      options: ['-O', 'nullglob', '-O', 'failglob', '-O', 'extglob'],
      env: {},
    },
    { shell: 'bash', title: 'nocasematch', options: ['-O', 'nocasematch'], env: {} },
    { shell: 'bash', title: 'compat31', options: ['-O', 'compat31'], env: {} },
    { shell: 'bash', title: 'compat32', options: ['-O', 'compat32'], env: {} },
    {
      shell: 'zsh',
      title: 'ksharrays, shwordsplit, globsubst',
      options: ['-o', 'ksharrays', '-o', 'shwordsplit', '-o', 'globsubst'],
      env: {},
    },
    {
      shell: 'zsh',
      title: 'rcquotes, kshglob, noglob',
      options: ['-o', 'rcquotes', '-o', 'kshglob', '-o', 'noglob'],
      env: {},
    },
    { shell: 'zsh', title: 'errexit, nounset', options: ['-e', '-u'], env: {} },
    { shell: 'zsh', title: 'LC_ALL=C', options: [], env: { LC_ALL: 'C' } },
    { shell: 'zsh', title: 'shglob', options: ['-o', 'shglob'], env: {} },
    {
      shell: 'zsh',
      title: 'nobareglobqual, cshnullglob, nocaseglob, nocasematch',
      options: ['-o', 'nobareglobqual', '-o', 'cshnullglob', '-o', 'nocaseglob', '-o', 'nocasematch'],
      env: {},
    },
    { shell: 'zsh', title: 'cshjunkiequotes', options: ['-o', 'cshjunkiequotes'], env: {} },
    {
      shell: 'zsh',
      title: 'ignorebraces, posixbuiltins',
      options: ['-o', 'ignorebraces', '-o', 'posixbuiltins'],
      env: {},
    },
    { shell: 'fish', title: 'LC_ALL=C', options: [], env: { LC_ALL: 'C' } },
  ] as const;
  it.for(rows.filter(({ shell }) => shell === 'bash'))(TAKEN, takes);
  it.for(rows.filter(({ shell }) => shell === 'zsh'))(TAKEN, { tags: 'zsh' }, takes);
  it.for(rows.filter(({ shell }) => shell === 'fish'))(TAKEN, { tags: 'fish' }, takes);

  function takes({ shell, options, env }: (typeof rows)[number]): void {
    const command = [...PLAIN[shell], ...options];
    const words = ['recorder', "it's", 'é', 'a\nb', '$(touch PWNED)', '*'];
    const good = ask(shell, {
      answer: renderAnswer([{ verb: 'run', words }], shell),
      command,
      env,
      script: WRAPPER,
    });
    expect(good).toMatchObject({ exitCode: 0, recorded: [[...words, '0', '']], cwdLeft: [], stderr: '' });
    const garbage = [`run 'recorder'$(${TOUCH})`, 'PASS', 'run recorder', "RUN 'recorder'", 'pass\nEND'].map(
      (line) => answerOf(line),
    );
    for (const answer of garbage) {
      const bad = ask(shell, { answer, command, env, script: WRAPPER });
      expect(bad).toMatchObject({
        recorded: [['pip', 'install', 'requests >= 2', '', "it's", 'mine', 'mine']],
        cwdLeft: [],
      });
    }
  }
});
