import { expect, it } from 'vitest';
import { readShellState } from '../../../src/system/shells/read-shell-state.ts';

it.each([
  ['bash project /p/.venv', { shell: 'bash', how: 'project', venv: '/p/.venv' }],
  ['zsh chosen /two words/.venv', { shell: 'zsh', how: 'chosen', venv: '/two words/.venv' }],
  ['fish shared /line\nbreak/v', { shell: 'fish', how: 'shared', venv: '/line\nbreak/v' }],
  ['bash held ', { shell: 'bash', how: 'held', venv: undefined }],
  ['bash  ', { shell: 'bash', how: '', venv: undefined }],
  ['tcsh project /p', undefined],
  ['bash evil /p', undefined],
  ['bash', undefined],
  ['', undefined],
])('reads the state of a shell from %j', (text, state) => {
  expect(readShellState({ __PIPWARD_SHELL: text })).toEqual(state);
});

it('finds no state if pipward is not loaded', () => {
  expect(readShellState({})).toBeUndefined();
});
