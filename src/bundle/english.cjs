// In place of `y18n`: one language, which is the one that yargs has its words in; see `build.mjs`.
const { format } = require('node:util');

module.exports = () => ({
  __: (text, ...values) => format(text, ...values),
  __n: (...words) => {
    const [one, many, count, ...values] = words;
    const text = count === 1 ? one : many;
    return text.includes('%d') ? format(text, count, ...values) : format(text, ...values);
  },
  getLocale: () => 'en',
  setLocale() {},
  updateLocale() {},
});
