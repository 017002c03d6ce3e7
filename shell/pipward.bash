# pipward for bash 3.2 and later: what a shell reads when it starts, after its settings. More notes on it are
# in activation.bash: here, a letter of a comment costs 130 instructions, in every new shell.

# Under `set -a`, each program would get all that is defined here.
__pipward_exports=$-
\builtin set +a

# The public functions work alone: a tool that copies them without the private ones gets plain pip.

function pip {
  if [[ $- == *i* && ${__pipward_shell-} == "$$" ]]; then
    __pipward_pip pip "$@"
  else
    \command pip "$@"
  fi
}

function pip3 {
  if [[ $- == *i* && ${__pipward_shell-} == "$$" ]]; then
    __pipward_pip pip3 "$@"
  else
    \command pip3 "$@"
  fi
}

# pipward itself, set up without being installed: `npx pipward setup`.
function pipward {
  if [[ ${__pipward_shell-} == "$$" && -r ${__pipward_parts:-${__pipward_helper-}} ]]; then
    __pipward_catch __pipward_own "$@"
  else
    \command pipward "$@"
  fi
}

# Usage: __pipward_activation FUNCTION [ARG]…
# Calls a function of activation.bash, which replaces this by one that has nothing to read.
function __pipward_activation {
  __pipward_read activation && "$@"
}

# Usage: __pipward_catch FUNCTION [ARG]…
# Calls a function of catch.bash, likewise; where that cannot be read, pip is plain pip.
function __pipward_catch {
  if __pipward_activation __pipward_read catch; then
    "$@"
  else
    [[ $1 == __pipward_meet ]] && \command "${@:2}"
  fi
}

# Usage: __pipward_read FILE
# Fails where the file is not whole, of which nothing is defined then.
function __pipward_read {
  \builtin local '__pipward_whole='
  \. "${__pipward_parts-}/$1.bash" || :
  [[ -n $__pipward_whole ]]
}

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip, and forks nothing to find out that it is none of our business.
function __pipward_pip {
  # `cd project && pip …` on one line: there has been no prompt between.
  \builtin test "$PWD" = "${__pipward_pwd-}" || __pipward_unless_off __pipward_look
  if [[ $* == *install* ]] && ! __pipward_is_off; then
    __pipward_catch __pipward_meet "$@"
  elif [[ $- == *e* ]]; then
    # A program that fails behind `\builtin` would end bash, even in `if` and before `||`.
    \command "$@"
  else
    \builtin command "$@"
  fi
}

# True if pipward must do nothing at all.
function __pipward_is_off {
  [[ -n ${PIP_AUTO_COMPLETE-} || ${CI:-false} != false || ${PIPWARD_DISABLE:-0} != 0 ||
    ! -r ${__pipward_parts:-${__pipward_helper-}} ]]
}

# Usage: __pipward_unless_off FUNCTION
# Runs one of ours; without `nocasematch`, under which alone capitals match here.
function __pipward_unless_off {
  if __pipward_is_off; then
    :
  elif [[ $1 == __PIPWARD_* ]]; then
    __pipward_activation __pipward_exactly "$1"
  else
    "$1"
  fi
}

# In another directory than at the last look, makes active what should be there. Nothing of it is run, nor
# read beyond what `test` tells.
function __pipward_look {
  [[ $PWD != "${__pipward_pwd-}" ]] || \builtin return 0
  __pipward_pwd=$PWD
  [[ -z ${_OLD_VIRTUAL_PATH-} || -z ${__pipward_venv-} ]] || __pipward_activation __pipward_hand_over
  [[ -z ${__pipward_held-} ]] || ! __pipward_activation __pipward_is_held || \builtin return 0
  # An environment that the person, or a program of theirs, activated is left alone.
  [[ ${VIRTUAL_ENV-} == "${__pipward_venv-}" && ${__pipward_how-} != chosen ]] || \builtin return 0

  \builtin local __pipward_records '__pipward_found=' '__pipward_root='
  __pipward_locate_records
  ! __pipward_may_activate || __pipward_find
  [[ -z $__pipward_found && ${__pipward_how-} != project &&
    (-z ${__pipward_under-} || -n ${__pipward_venv-}) ]] || __pipward_activation __pipward_turn
}

# True unless the settings, the editor that the terminal belongs to, or conda forbid it.
function __pipward_may_activate {
  [[ ${__pipward_auto-} != false && -z ${VSCODE_PYTHON_AUTOACTIVATE_GUARD-} &&
    (-z ${CONDA_PREFIX-} || ${CONDA_DEFAULT_ENV-} == base) ]]
}

# Leaves in the caller's `__pipward_records` where the permissions are.
function __pipward_locate_records {
  case ${XDG_STATE_HOME-} in
    /*) __pipward_records=$XDG_STATE_HOME/pipward/allowed ;;
    *) __pipward_records=${HOME-}/.local/state/pipward/allowed ;;
  esac
}

# Leaves the nearest environment that may be activated, up to HOME or the root, in the caller's variables.
function __pipward_find {
  \builtin local "__pipward_dir=${PWD%/}" '__pipward_nearer=' '__pipward_places=' \
    "__pipward_data=${XDG_DATA_HOME-}" "__pipward_first=${__pipward_names[0]-}/pyvenv.cfg" \
    "__pipward_second=${__pipward_names[1]-}/pyvenv.cfg" "__pipward_third=${__pipward_names[2]-}/pyvenv.cfg"
  [[ $__pipward_data == /* ]] || __pipward_data=${HOME-}/.local/share
  # Usually, no project has its environment there.
  [[ ! -d $__pipward_data/pipward/projects ]] || __pipward_places=1
  until
    # Usually there is nothing. One test finds that out for the usual number of names.
    [[ -f $__pipward_dir/$__pipward_first || -f $__pipward_dir/$__pipward_second ||
      -f $__pipward_dir/$__pipward_third || -n ${__pipward_names[3]-} ||
      -n $__pipward_places && -f $__pipward_records$__pipward_dir/:venv ]] &&
      __pipward_activation __pipward_find_here && \builtin return 0
    [[ -z $__pipward_dir || $__pipward_dir == "${HOME-}" ]]
  do
    __pipward_dir=${__pipward_dir%/*}
  done
}

# Makes what is active what it should be here.
function __pipward_settle {
  [[ -z ${VIRTUAL_ENV-} || -n ${__pipward_pwd+set} ]] || __pipward_activation __pipward_adopt
  # If only the directory has changed, nothing was put back.
  if [[ -n ${__pipward_foreign-} ]] ||
    ! \builtin test "$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PS1-}" = "${__pipward_settled-}"; then
    [[ -z ${VIRTUAL_ENV-}${__pipward_venv-}${__pipward_foreign-} && ${__pipward_left:-:} == : ]] ||
      __pipward_activation __pipward_check
  fi
  __pipward_look
  __pipward_settled=$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PS1-}
}

# At each prompt: looks where one is, and back at a line that failed and is new in the history.
function __pipward_prompt {
  __pipward_status=$? __pipward_last=$_
  if [[ $__pipward_status == [13] && -n ${__pipward_histcmd-} && ${HISTCMD:-0} -gt $__pipward_histcmd ]] &&
    ! __pipward_is_off; then
    __pipward_catch __pipward_look_back "$__pipward_status" "$__pipward_last" || :
  fi
  __pipward_histcmd=${HISTCMD:-0}
  # Usually, nothing has changed since the last prompt. `test` is case-sensitive even under nocasematch.
  if [[ $PWD != "${__pipward_pwd-}" ]] || ! \builtin test \
    "$PWD:$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PS1-}" = "$__pipward_pwd:${__pipward_settled-}"; then
    __pipward_unless_off __pipward_settle
  fi
  [[ $- != *a* ]] || \builtin export -n "${!__pipward_@}"
  # In a list, each command has the status of the line; else those behind this one have ours.
  [[ $__pipward_listed == 1 || $- == *e* ]] || \builtin return "$__pipward_status"
}

# Usage: __pipward_is_near PROGRAM
function __pipward_is_near {
  [[ -x /usr/bin/$1 || -x /usr/local/bin/$1 || -x ${HOME-}/.local/bin/$1 ||
    -x ${HOMEBREW_PREFIX:-/usr}/bin/$1 ]]
}

# pip3.N that are on PATH now; the text is fixed but for the number. Windows' directories in WSL are slow to
# look into.
[[ :${SHELLOPTS-}: == *:posix:* ]] || for __pipward_each in 11 12 13 14 15 16 17; do
  [[ -z ${WSL_DISTRO_NAME-} ]] || __pipward_is_near "pip3.$__pipward_each" || \builtin continue
  ! \builtin type -P "pip3.$__pipward_each" || \builtin eval "function pip3.$__pipward_each {
    if [[ \$- == *i* && \${__pipward_shell-} == \"\$\$\" ]]; then
      __pipward_pip pip3.$__pipward_each \"\$@\"
    else
      \\command pip3.$__pipward_each \"\$@\"
    fi
  }"
done >/dev/null

# PROMPT_COMMAND may be a list since bash 5.1. Ours is never the first of it.
__pipward_listed=$((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] > 500))
if [[ $- != *i* || ${PROMPT_COMMAND[*]-} == *__pipward_prompt* ]]; then
  :
elif [[ $__pipward_listed == 0 ]]; then
  \builtin printf -v PROMPT_COMMAND %s "__pipward_prompt${PROMPT_COMMAND:+;$PROMPT_COMMAND}" 2>/dev/null || :
elif [[ -z ${PROMPT_COMMAND+set} || ${PROMPT_COMMAND@a} != *r* ]]; then
  __pipward_each=0
  for __pipward_each in "${!PROMPT_COMMAND[@]}"; do :; done
  \builtin printf -v "PROMPT_COMMAND[__pipward_each + 1]" %s __pipward_prompt 2>/dev/null || :
fi
\builtin unset -v __pipward_each

# A person with an environment of ours must be able to end it after pipward has been removed.
[[ -z ${__pipward_venv-} || ! -r ${__pipward_parts-} ]] || __pipward_activation : || :
# All of this is in this very shell, and in what it forks. To ask for a function would take pip longer.
__pipward_shell=$$
case $__pipward_exports in
  *a*)
    # The settings before this text were exported.
    \builtin export -n "${!__pipward_@}"
    \builtin set -a
    ;;
esac
