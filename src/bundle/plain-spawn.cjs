// In place of `cross-spawn`, which changes nothing but on Windows; see build.mjs.
module.exports = { _parse: (command, args, options) => ({ command, args, options }) };
