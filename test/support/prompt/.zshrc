# Reads the person's own file first, then sets a prompt that a program can read: OSC 6973 has the last status.
# precmd and all options stay untouched (prompt_subst stays off).

if [[ -n $__HARNESS_ZDOTDIR ]]; then
  export ZDOTDIR=$__HARNESS_ZDOTDIR
else
  unset ZDOTDIR
fi
unset __HARNESS_ZDOTDIR
if [[ -r ${ZDOTDIR:-$HOME}/.zshrc ]]; then
  \builtin source "${ZDOTDIR:-$HOME}/.zshrc"
fi

# A test may set its own prompt, if that has the mark (MARK in start.ts).
if [[ ${PROMPT-} != *']6973;'* ]]; then
  PROMPT=$'%{\e]6973;0;%?\a%}$ '
fi
