// In place of `human-signals`, with its page of words for each signal; see `build.mjs`.
exports.signalsByName = new Proxy({}, { get: (_, name) => ({ name, description: name }) });
