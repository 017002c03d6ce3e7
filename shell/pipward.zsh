# pipward for zsh 5.1 and later: what a shell reads when it starts, after its settings. What it needs later
# is in activation.zsh and catch.zsh. A letter of a comment costs 110 instructions here, in every new
# shell.

# The public functions work alone: a tool that copies them without the private ones gets plain pip.

function pip {
  if [[ $- == *i* && ${__pipward_shell-} == $$ ]]; then
    __pipward_pip pip "$@"
  else
    \builtin command pip "$@"
  fi
}

function pip3 {
  if [[ $- == *i* && ${__pipward_shell-} == $$ ]]; then
    __pipward_pip pip3 "$@"
  else
    \builtin command pip3 "$@"
  fi
}

# pipward itself, where it was set up without being installed: `npx pipward setup`.
function pipward {
  if [[ ${__pipward_shell-} == $$ && -r ${__pipward_parts:-${__pipward_helper-}} ]]; then
    __pipward_catch __pipward_own "$@"
  else
    \builtin command pipward "$@"
  fi
}

# Usage: __pipward_activation FUNCTION [ARG]…
# Calls a function of activation.zsh, which replaces this by one that has nothing to read.
function __pipward_activation {
  __pipward_read activation && "$@"
}

# Usage: __pipward_catch FUNCTION [ARG]…
# Calls a function of catch.zsh, likewise; where that cannot be read, pip is plain pip.
function __pipward_catch {
  if __pipward_activation __pipward_read catch; then
    "$@"
  else
    [[ $1 == __pipward_meet || $1 == __pipward_run ]] && \builtin command "${@:2}"
  fi
}

# Usage: __pipward_read FILE
# Fails where the file is not whole, of which nothing is defined then. No alias of the person's stands for
# anything in it.
function __pipward_read {
  \builtin emulate -L zsh
  \builtin unsetopt aliases
  \builtin local __pipward_whole=
  \builtin . "${__pipward_parts-}/$1.zsh" || :
  [[ -n $__pipward_whole ]]
}

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip, or, if the distributor refuses, what the helper answers. Status: of what ran last. Nothing
# is forked to find out that it is none of our business.
function __pipward_pip {
  # `cd -q project && pip …`: nothing else has told of it.
  [[ $PWD == "${__pipward_pwd-}" ]] || __pipward_chpwd
  if [[ $* == *install* ]] && ! __pipward_is_off; then
    __pipward_catch __pipward_meet "$@"
  elif ((${+commands[$1]})); then
    \builtin command "$@"
  else
    __pipward_catch __pipward_run "$@"
  fi
}

# True if pipward must do nothing at all.
function __pipward_is_off {
  [[ -n ${PIP_AUTO_COMPLETE-} || ${CI:-false} != false || ${PIPWARD_DISABLE:-0} != 0 ||
    ! -r ${__pipward_parts:-${__pipward_helper-}} ]]
}

# Where the directory is another one than at the last look: activates the environment of the project there,
# and takes back that of a project that was left. Nothing is forked, and nothing of the directory is run, nor
# read beyond what `test` tells.
function __pipward_look {
  [[ $PWD != "${__pipward_pwd-}" ]] || \builtin return 0
  \builtin typeset -g __pipward_pwd=$PWD
  [[ -z ${_OLD_VIRTUAL_PATH-} || -z ${__pipward_venv-} ]] || __pipward_activation __pipward_hand_over
  [[ -z ${__pipward_held-} ]] || ! __pipward_activation __pipward_is_held || \builtin return 0
  # An environment that the person, or a program of theirs, activated is left alone.
  [[ ${VIRTUAL_ENV-} == "${__pipward_venv-}" && ${__pipward_how-} != chosen ]] || \builtin return 0

  \builtin local __pipward_records __pipward_found= __pipward_root=
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
  __pipward_records=${${(M)${XDG_STATE_HOME-}:#/*}:-${HOME-}/.local/state}/pipward/allowed
}

# Finds the nearest environment that may be activated, upward to HOME or the root, and leaves it in the
# caller's `__pipward_found` and its directory in `__pipward_root`. Names each obstacle once.
function __pipward_find {
  \builtin local __pipward_dir=${PWD%/} __pipward_nearer= __pipward_places= \
    __pipward_first=${__pipward_names[1]-}/pyvenv.cfg __pipward_second=${__pipward_names[2]-}/pyvenv.cfg \
    __pipward_third=${__pipward_names[3]-}/pyvenv.cfg
  # Usually, no project has its environment there.
  [[ ! -d ${${(M)${XDG_DATA_HOME-}:#/*}:-${HOME-}/.local/share}/pipward/projects ]] || __pipward_places=1
  while :; do
    # Usually there is nothing. One test finds that out for the usual number of names.
    [[ -f $__pipward_dir/$__pipward_first || -f $__pipward_dir/$__pipward_second ||
      -f $__pipward_dir/$__pipward_third || -n ${__pipward_names[4]-} ||
      -n $__pipward_places && -f $__pipward_records$__pipward_dir/:venv ]] &&
      __pipward_activation __pipward_find_here && \builtin return 0
    [[ -n $__pipward_dir && $__pipward_dir != "${HOME-}" ]] || \builtin return 0
    __pipward_dir=${__pipward_dir%/*}
  done
}

# Before a line runs: notes one that may fail as `python3 -m pip install …` or `sudo pip install …` does,
# which no function wraps; aliases are already expanded in it.
function __pipward_preexec {
  \builtin emulate -L zsh
  \builtin typeset -g __pipward_typed=
  case $3 in (*python*-m*pip*install* | *sudo*pip*install*) __pipward_typed=$3 ;; esac
}

# At each prompt: has the helper look at the line that was noted, if it failed, and looks where one is.
function __pipward_precmd {
  \builtin local "__pipward_code=$?" "__pipward_text=${__pipward_typed-}"
  \builtin emulate -L zsh
  \builtin typeset -g __pipward_typed=
  # Usually, nothing has changed since the last prompt.
  if [[ -z $__pipward_text && $PWD == "${__pipward_pwd-}" &&
    $PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-} == "${__pipward_settled-}" ]]; then
    ((!$#__pipward_notes)) || __pipward_activation __pipward_tell
    \builtin return 0
  fi
  __pipward_is_off && \builtin return 0
  if [[ -n $__pipward_text ]] && ((__pipward_code == 1 || __pipward_code == 3)); then
    __pipward_catch __pipward_look_back $__pipward_code "$__pipward_text"
  fi
  [[ -z ${VIRTUAL_ENV-} ]] || ((${+__pipward_pwd})) || __pipward_activation __pipward_adopt
  [[ -z ${VIRTUAL_ENV-}${__pipward_venv-}${__pipward_left[*]}${__pipward_foreign-} ]] ||
    __pipward_activation __pipward_check
  __pipward_look
  ((!$#__pipward_notes)) || __pipward_activation __pipward_tell
  \builtin typeset -g __pipward_settled=$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-}
}

# Wherever the directory changes: `cd`, AUTO_CD, pushd, a widget, a jump.
function __pipward_chpwd {
  \builtin emulate -L zsh
  __pipward_is_off && \builtin return 0
  if [[ -z ${__pipward_foreign-} &&
    $PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-} == "${__pipward_settled-}" ]]; then
    # Nobody has put anything back, and the next prompt need not look whether.
    __pipward_look
    \builtin typeset -g __pipward_settled=$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-}
  else
    __pipward_look
    \builtin typeset -g __pipward_settled=
  fi
}

# What is done once, under zsh's own options.
function __pipward_begin {
  \builtin emulate -L zsh
  \builtin local __pipward_each
  # What this shell has left, what it has named, and what is still to be said.
  \builtin typeset -ga __pipward_names __pipward_ignore __pipward_left __pipward_told __pipward_notes
  # pip3.N, for each that is on PATH now; of Pythons that are maintained, and of the next few years'. WSL has
  # the directories of Windows on PATH, and it takes a hundred times as long to look into one: there, only
  # what a distributor or a person has is looked for.
  for __pipward_each in 11 12 13 14 15 16 17; do
    __pipward_each=pip3.$__pipward_each
    [[ -z ${WSL_DISTRO_NAME-} || -x /usr/bin/$__pipward_each || -x /usr/local/bin/$__pipward_each ||
      -x ${HOME-}/.local/bin/$__pipward_each || -x ${HOMEBREW_PREFIX:-/usr}/bin/$__pipward_each ]] &&
      \builtin whence -p $__pipward_each &&
      functions[$__pipward_each]=${functions[pip3]//pip3/$__pipward_each}
  done >/dev/null
  if [[ $- == *i* ]]; then
    \builtin typeset -ga preexec_functions precmd_functions chpwd_functions
    ((${preexec_functions[(Ie)__pipward_preexec]})) || preexec_functions+=(__pipward_preexec)
    ((${precmd_functions[(Ie)__pipward_precmd]})) || precmd_functions+=(__pipward_precmd)
    ((${chpwd_functions[(Ie)__pipward_chpwd]})) || chpwd_functions+=(__pipward_chpwd)
  fi
  # A person with an environment of ours must be able to end it after pipward has been removed.
  [[ -z ${__pipward_venv-} || ! -r ${__pipward_parts-} ]] || __pipward_activation : || :
  # All of this is in this very shell, and in what it forks. To ask for a function would take pip longer.
  \builtin typeset -g __pipward_shell=$$
  # Under `setopt allexport`, the settings before this text were exported.
  \builtin typeset -g +x -- ${(k)parameters[(I)__pipward_*]}
}
__pipward_begin
\builtin unfunction __pipward_begin
