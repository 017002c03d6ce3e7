# The person's own file first, then a prompt that a program can read: OSC 6973 carries the last status. No precmd, no
# option is touched (prompt_subst stays off).

if [[ -n $__HARNESS_ZDOTDIR ]]; then
  export ZDOTDIR=$__HARNESS_ZDOTDIR
else
  unset ZDOTDIR
fi
unset __HARNESS_ZDOTDIR
if [[ -r ${ZDOTDIR:-$HOME}/.zshrc ]]; then
  \builtin source "${ZDOTDIR:-$HOME}/.zshrc"
fi

# A test with a prompt of its own keeps it, as long as the mark (MARK in start.ts) is in it.
if [[ ${PROMPT-} != *']6973;'* ]]; then
  PROMPT=$'%{\e]6973;0;%?\a%}$ '
fi
