// What is used of `@renovatebot/pep440`, whose own list of all it has brings all along; see `build.mjs`.
exports.compare = require('../../node_modules/@renovatebot/pep440/lib/operator.js').compare;
exports.explain = require('../../node_modules/@renovatebot/pep440/lib/version.js').explain;
