// What `conf` loads for JSON schemas and migrations, and never uses where it is given neither: settings are checked by
// `settings.ts`. With this in their place the package is 50 kB smaller (see `build` in package.json).
exports.Ajv2020 = undefined;
exports.default = undefined;
