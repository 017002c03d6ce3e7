// In place of `emoji-regex`; see `build.mjs`.
module.exports = () => /\p{Emoji_Presentation}/gu;
