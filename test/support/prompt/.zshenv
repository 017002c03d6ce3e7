# ZDOTDIR is ours until .zshrc has been found; what the person's .zshenv makes of it is kept for then.

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
