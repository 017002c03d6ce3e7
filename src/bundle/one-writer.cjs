// In place of `atomically`: files are written by `write-file-atomic`, those of `conf` as well; see `build.mjs`.
exports.writeFileSync = require('write-file-atomic').sync;
