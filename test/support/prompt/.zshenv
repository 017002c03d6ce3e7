# ZDOTDIR is the harness's until zsh has found .zshrc. A value from the person's .zshenv is kept until then.

if (( ${+__HARNESS_ZDOTDIR} )); then
  __harness_own=$ZDOTDIR
  if [[ -n $__HARNESS_ZDOTDIR ]]; then
    export ZDOTDIR=$__HARNESS_ZDOTDIR
  else
    unset ZDOTDIR
  fi
  if [[ -r ${ZDOTDIR:-$HOME}/.zshenv ]]; then
    \builtin source "${ZDOTDIR:-$HOME}/.zshenv"
  fi
  __HARNESS_ZDOTDIR=${ZDOTDIR-}
  export ZDOTDIR=$__harness_own
  unset __harness_own
fi
