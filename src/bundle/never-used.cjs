// In place of packages of which no call of ours reaches anything; see `build.mjs`.
exports.Ajv2020 = undefined;
exports.default = undefined;
