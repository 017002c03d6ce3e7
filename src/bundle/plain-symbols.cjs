// In place of `figures`, `@inquirer/figures` and `pretty-ms`; see `build.mjs`.
module.exports = Object.assign((milliseconds) => `${milliseconds} ms`, {
  tick: '✔',
  cross: '✖',
  warning: '⚠',
  line: '─',
});
