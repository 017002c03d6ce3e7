import { paragraph, table, type Topic } from '../layout/topic.ts';

// `npm run bench -- --write` rewrites these lines: the measurement, pipward, its counterpart, the ratio of
// the two.
const figures = `
start of bash, added | 0.686 ms | zoxide 1.56 ms, direnv 3.08 ms, mise 10.8 ms, thefuck 181 ms
start of zsh | 0.474 ms | zoxide 1.63 ms, direnv 3.26 ms, mise 11.8 ms, thefuck 178 ms
start of fish | 0.670 ms | zoxide 1.42 ms, direnv 2.98 ms, mise 10.4 ms, thefuck 178 ms
prompt of bash in the same directory | 0.020 ms | zoxide 0.025 ms, direnv 2.75 ms, mise 2.64 ms
prompt of zsh | 0.014 ms | zoxide 0.009 ms, direnv 2.71 ms, mise 3.24 ms
prompt of fish | 0.019 ms | zoxide 0.424 ms, direnv 2.87 ms, mise 2.66 ms
cd in bash, 10 levels, in or out of an environment | 0.158 ms | zoxide 0.909 ms, direnv 5.71 ms, mise 3.47 ms
cd in zsh | 0.130 ms | zoxide 0.927 ms, direnv 6.95 ms, mise 3.40 ms
cd in fish | 0.913 ms | zoxide 0.884 ms, direnv 7.34 ms, mise 4.72 ms
refused pip install, to the answer | 49.1 ms | pip's own 244 ms | 0.20
pip install, to installed and active | 431 ms | by hand 2342 ms | 0.18
helper, Node 20 | 26.0 ms | node -e 0 20.6 ms | 1.26
`;

export const speed: Topic = {
  name: 'speed',
  summary: 'what pipward costs, beside other tools',
  blocks: [
    paragraph(
      'Medians of one run of `npm run bench`, in which all programs are measured in turn (Debian 12, two',
      'cores). The figures for starts, prompts and `cd` are what each program adds to a bare shell. The',
      'ratio is of pipward to what it is measured beside.',
    ),
    table(
      ['', 'pipward', 'beside it', 'ratio'],
      ...figures
        .trim()
        .split('\n')
        .map((line) => line.split(' | ')),
    ),
    paragraph(
      'No process is started at the start of a shell, at a prompt, for a `cd`, or for a pip command that',
      'pipward leaves alone. `PIPWARD_DEBUG=1` shows how long the helper took.',
    ),
  ],
};
