# pipward for bash: makes environments active, and ends that. pipward.bash has this read when there is, or
# was, an environment to look at.
#
# Set in front of pipward.bash, by `pipward setup` and `pipward init bash`:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper
#   __pipward_parts     the directory of this file; `pipward init` prints all files as one text, and sets none
#   __pipward_names     names that environments of projects have
#   __pipward_auto      false: directories activate nothing
#   __pipward_ignore    directories below which nothing is activated
#   __pipward_shows     auto, always or never: when the prompt names the environment
#   __pipward_under     the environment that is active where no project's is
#
# In all files:
# - Assignments behind `\builtin local` and `\builtin export` are quoted: behind `\builtin`, bash splits their
#   words, and under `set -k` gives them to the environment instead.
# - Where capitals count, `test` compares, or a prefix is cut off: under `nocasematch`, `[[` and `case` take
#   capitals for small letters.
#
# On pipward.bash, which is read in every new shell, and so is kept short:
# - Not `\builtin command`, but `\command` runs pip under `set -e`: a program that fails behind `\builtin`
#   ends bash there, even in `if` and before `||`.
# - `python3 -m pip install …` and `sudo pip install …`, which no function wraps, are examined
#   after they fail. A line that was examined before, or is not in the history, is not examined again.
# - pip3.N are those of Pythons that are maintained, and of the next few years'. In posix mode, a name with a
#   dot would end the reading of the file. WSL has the directories of Windows on PATH, and it takes a hundred
#   times as long to look into one: there, only what a distributor or a person has is looked for.
# - In a list PROMPT_COMMAND (bash 5.1), no command changes what the others see. Ours is never the first
#   of it, which is what those mean who know of no list. `printf` is no assignment, which would end the start
#   file where the variable is read-only; but `set -e` ends it all the same. Outside of a list, `set -e` must
#   not see the status of the line, which those behind ours get from it.
#
# shellcheck shell=bash
# One group, so that of a file that ends early nothing is defined; without `set -a`, under which all that is
# defined would go to each program.
{
__pipward_options=$-
\builtin set +a

# Makes what was found here the active environment, as the caller's variables have it; else the one that is
# active elsewhere.
function __pipward_turn {
  if [[ -n $__pipward_found ]]; then
    [[ $__pipward_found == "${__pipward_venv-}" ]] || __pipward_activate "$__pipward_found" project
    __pipward_tree=$__pipward_root
    \builtin return 0
  fi
  if [[ ${__pipward_how-} == project ]]; then
    if __pipward_is_below "$__pipward_tree" && __pipward_is_allowed "$__pipward_venv"; then
      \builtin return 0
    fi
    __pipward_leave
    \builtin unset -f deactivate
  fi
  if [[ -z ${__pipward_venv-} && -n ${__pipward_under-} ]] &&
    __pipward_may_activate && __pipward_is_usable "$__pipward_under"; then
    __pipward_activate "$__pipward_under" shared
  fi
}

# Leaves in the caller's `__pipward_found` and `__pipward_root` what may be activated of a level, the caller's
# `__pipward_dir`. Fails where there is nothing, so that the caller looks further up.
function __pipward_find_here {
  \builtin local __pipward_each __pipward_placed
  # shellcheck disable=SC2154 # set in front of pipward.bash
  for __pipward_each in ${__pipward_ignore[@]+"${__pipward_ignore[@]}"}; do
    ! __pipward_is_below "$__pipward_each" || \builtin return 0
  done
  for __pipward_each in "${__pipward_names[@]}"; do
    [[ -f $__pipward_dir/$__pipward_each/pyvenv.cfg ]] || \builtin continue
    if __pipward_is_usable "$__pipward_dir/$__pipward_each"; then
      __pipward_found=$__pipward_dir/$__pipward_each __pipward_root=$__pipward_dir
      \builtin return 0
    fi
    ! __pipward_reconsider "$__pipward_each" || \builtin return 0
    __pipward_nearer=1
  done
  # The environment of a project whose disk cannot hold it.
  [[ -f $__pipward_records$__pipward_dir/:venv ]] &&
    IFS='' \builtin read -r __pipward_placed <"$__pipward_records$__pipward_dir/:venv" &&
    __pipward_is_usable "$__pipward_placed" || \builtin return 1
  __pipward_found=$__pipward_placed __pipward_root=$__pipward_dir
}

# Usage: __pipward_reconsider NAME
# Takes the environment of that name in the caller's `__pipward_dir`, which may not be activated, if it is the
# second name of one that may. Else says once what stands in the way, and fails.
function __pipward_reconsider {
  \builtin local __pipward_candidate '__pipward_physical=' __pipward_others
  __pipward_candidate=$__pipward_dir/$1
  [[ ! -e $__pipward_records$__pipward_candidate/:denied ]] || \builtin return 1
  case ${__pipward_told-} in *$'\n'"$__pipward_candidate"$'\n'*) \builtin return 1 ;; esac
  # Records know the directory by its name without symbolic links, which bash tells only in a process of its
  # own.
  __pipward_others=${__pipward_venv-}/bin$__pipward_left
  while [[ -n $__pipward_others ]]; do
    if [[ $__pipward_candidate/bin -ef ${__pipward_others%%:*} ]]; then
      __pipward_physical=${__pipward_others%%/bin:*}
    fi
    __pipward_others=${__pipward_others#*:}
  done
  if [[ -z $__pipward_physical ]]; then
    __pipward_physical=$(\builtin cd -P -- "$__pipward_dir/" >/dev/null 2>&1 &&
      \builtin printf '%s/' "${PWD%/}") || :
    __pipward_physical=$__pipward_physical$1
  fi
  if [[ $__pipward_physical != "$__pipward_candidate" ]] && __pipward_is_usable "$__pipward_physical"; then
    __pipward_found=$__pipward_physical __pipward_root=$__pipward_dir
    \builtin return 0
  fi
  __pipward_tell "$__pipward_candidate" "$1"
  \builtin return 1
}

# Usage: __pipward_tell VENV NAME
# One line, once for each environment in each shell, to a person at a terminal.
function __pipward_tell {
  [[ -t 2 && $BASH_SUBSHELL -eq 0 ]] || \builtin return 0
  \builtin local __pipward_below '__pipward_word=' __pipward_text
  # Without a word, the commands take the nearest environment.
  if [[ -n $__pipward_nearer ]]; then
    \builtin printf -v __pipward_word %q "$2"
    __pipward_below=${PWD#"$__pipward_dir"}
    while [[ $__pipward_below == /?* ]]; do
      __pipward_below=${__pipward_below%/*} __pipward_word=../$__pipward_word
    done
    __pipward_word=" $__pipward_word"
  fi
  __pipward_told=${__pipward_told:-$'\n'}$1$'\n'
  if __pipward_is_allowed "$1"; then
    __pipward_text="$2 has no interpreter any more: \`pipward repair$__pipward_word\` rebuilds it"
  elif __pipward_is_moved "$1"; then
    __pipward_text="$2 was moved from another place: \`pipward repair$__pipward_word\` rebuilds it"
    __pipward_text+=", \`pipward deny$__pipward_word\` hides this note"
  else
    __pipward_text="$2 is not active here: \`pipward allow$__pipward_word\` activates it from now on"
    __pipward_text+=", \`pipward deny$__pipward_word\` hides this note"
  fi
  \builtin printf 'pipward: %s\n' "$__pipward_text" >&2
}

# Usage: __pipward_is_usable VENV
# True where the person has allowed this very environment, and it still has its interpreter.
function __pipward_is_usable {
  \builtin local 'IFS=' __pipward_python
  __pipward_is_allowed "$1" && [[ -x $1/bin/python ]] || \builtin return 1
  # The interpreter it was made for, where an upgrade of the system would put another one into its place.
  \builtin read -r __pipward_python <"$__pipward_records$1/:allowed" || \builtin return 0
  [[ -z $__pipward_python || $1/bin/python -ef $__pipward_python ]]
}

# Usage: __pipward_is_allowed VENV
# The record of a permission is of the same moment as `pyvenv.cfg`: whatever else was put there is older or
# newer.
function __pipward_is_allowed {
  [[ $1 != *:* && -O $__pipward_records$1/:allowed && -O $1/pyvenv.cfg && ! -L $1/pyvenv.cfg && ! -L $1 &&
    ! $__pipward_records$1/:allowed -nt $1/pyvenv.cfg && ! $__pipward_records$1/:allowed -ot $1/pyvenv.cfg ]]
}

# Usage: __pipward_is_moved VENV
# True where the first line of its pip names an interpreter in another place.
function __pipward_is_moved {
  \builtin local '__pipward_line='
  [[ -f $1/bin/pip && -r $1/bin/pip ]] || \builtin return 1
  IFS='' \builtin read -r -n 512 __pipward_line <"$1/bin/pip" || :
  [[ $__pipward_line == '#!/'*/bin/python* && ! ${__pipward_line:2} =~ [[:space:]] ]] || \builtin return 1
  __pipward_line=${__pipward_line#'#!'}
  [[ ! ${__pipward_line%/*} -ef $1/bin ]]
}

# Usage: __pipward_is_below DIRECTORY
function __pipward_is_below {
  case $PWD/ in "${1%/}/"*) \builtin return 0 ;; esac
  \builtin return 1
}

# True where the person has ended the environment of the project, until they leave that.
function __pipward_is_held {
  if __pipward_is_below "$__pipward_held"; then \builtin return 0; fi
  __pipward_held=''
  \builtin return 1
}

# Usage: __pipward_exactly FUNCTION
# Runs one of ours without `nocasematch`: names that differ in case are not the same.
function __pipward_exactly {
  \builtin shopt -u nocasematch
  "$1"
  \builtin shopt -s nocasematch
}

# Usage: __pipward_activate VENV HOW
# Does what `activate` of a virtual environment does, without running anything that lies in it. HOW is
# `project` if it belongs to the directory that it is in and ends with that, `shared` if it is there
# beneath all projects, `chosen` where only the person ends it.
function __pipward_activate {
  case $1 in *:*) \builtin return 0 ;; esac
  if [[ -n ${__pipward_venv-} ]]; then
    __pipward_leave
  elif [[ -n ${_OLD_VIRTUAL_PATH-} ]] && \builtin declare -F deactivate >/dev/null; then
    # Left over from an `activate` that the person sourced: it alone can give the prompt back.
    # shellcheck disable=SC2119
    \deactivate
  fi
  __pipward_take "$1" "$2"
  if [[ -n ${PYTHONHOME+set} ]]; then
    __pipward_pythonhome=$PYTHONHOME
    \builtin unset PYTHONHOME
  fi
  \builtin export "VIRTUAL_ENV=$1" "VIRTUAL_ENV_PROMPT=$__pipward_name"
  # An entry of the person's own stays where it is, now and afterwards.
  if [[ :$PATH: == *":$1/bin:"* ]]; then
    [[ $__pipward_left == *":$1/bin:"* ]] || __pipward_kept=1
    __pipward_prepend "$1/bin"
  else
    PATH=$1/bin${PATH:+:$PATH}
  fi
  __pipward_show
}

# Usage: __pipward_take VENV HOW
# Makes an environment ours whose variables are set, or will be; names it in characters that no prompt
# interprets.
function __pipward_take {
  \builtin local __pipward_each
  __pipward_venv=$1 __pipward_how=$2 __pipward_tree=${1%/*} __pipward_name=${1##*/}
  __pipward_kept='' __pipward_shown=''
  # If a project's disk cannot hold its environment, that is in the data directory, under the project's path.
  [[ $1 != "${__pipward_helper%/*}/projects/"* ]] ||
    __pipward_tree=${__pipward_tree#"${__pipward_helper%/*}/projects"}
  [[ $2 != shared ]] || __pipward_under=$1
  for __pipward_each in "${__pipward_names[@]}"; do
    [[ ${1##*/} == "$__pipward_each" && -n $__pipward_tree ]] || \builtin continue
    __pipward_name=${__pipward_tree##*/}
    \builtin break
  done
  __pipward_name=${__pipward_name//[^[:alnum:]._+@ -]/_}
  # Where this is set from now on, somebody has sourced an `activate` over ours.
  \builtin unset -v _OLD_VIRTUAL_PATH
  ! __pipward_is_to_show || __pipward_shown="($__pipward_name) "

  # Called by the person, and by the `activate` of other environments.
  # shellcheck disable=SC2120,SC2317,SC2329
  function deactivate { __pipward_deactivate "$@"; }
  [[ $- != *a* ]] || \builtin export -nf deactivate
}

# Names the environment in the prompt, where that is for us to do.
function __pipward_show {
  [[ -z ${__pipward_shown-} || ${PS1-} == "$__pipward_shown"* ]] || PS1=$__pipward_shown${PS1-}
}

# True where the prompt is to name the environment: where nothing else is known to do so.
function __pipward_is_to_show {
  case ${__pipward_shows-} in
    always) \builtin return 0 ;;
    never) \builtin return 1 ;;
  esac
  [[ -z ${VIRTUAL_ENV_DISABLE_PROMPT-}${POSH_SHELL_VERSION-}${POSH_PID-} && ${STARSHIP_SHELL-} != bash ]] ||
    \builtin return 1
  case ${PS1-}${PROMPT_COMMAND[*]-} in *VIRTUAL_ENV* | *virtualenv* | *venv*) \builtin return 1 ;; esac
}

# Usage: __pipward_deactivate [nondestructive]
# Ends our environment for the person; `nondestructive`, for an `activate` of theirs that replaces it.
function __pipward_deactivate {
  \builtin unset -f deactivate
  if [[ ${1-} != nondestructive ]]; then
    __pipward_under=''
    if [[ ${__pipward_how-} == project ]]; then __pipward_held=$__pipward_tree; else __pipward_hold; fi
  fi
  __pipward_leave
}

# What the person ends in a project stays so until they leave that.
function __pipward_hold {
  \builtin local __pipward_records '__pipward_found=' '__pipward_root='
  __pipward_locate_records
  __pipward_find
  [[ -z $__pipward_found ]] || __pipward_held=$__pipward_root
}

# Takes back exactly what __pipward_activate did, whatever else has become of PATH since.
function __pipward_leave {
  [[ -n ${__pipward_venv-} ]] || \builtin return 0
  __pipward_withdraw
  if [[ ${VIRTUAL_ENV-} == "$__pipward_venv" ]]; then
    \builtin unset -v VIRTUAL_ENV VIRTUAL_ENV_PROMPT
  fi
  if [[ -n ${__pipward_pythonhome+set} ]]; then
    \builtin export "PYTHONHOME=$__pipward_pythonhome"
    \builtin unset -v __pipward_pythonhome
  fi
  # Each once: their directories must not come back to PATH.
  [[ -n $__pipward_kept || $__pipward_left == *":$__pipward_venv/bin:"* ]] ||
    __pipward_left=$__pipward_left$__pipward_venv/bin:
  __pipward_venv='' __pipward_how='' __pipward_shown=''
}

# Takes our environment off PATH and out of the prompt; done again, it does nothing.
function __pipward_withdraw {
  __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  if [[ -n ${__pipward_shown-} && ${PS1-} == "$__pipward_shown"* ]]; then PS1=${PS1#"$__pipward_shown"}; fi
  if [[ ${VIRTUAL_ENV_PROMPT-} == "$__pipward_name" ]]; then \builtin unset -v VIRTUAL_ENV_PROMPT; fi
}

# Somebody has sourced an `activate` over ours: from now on there is only theirs, and what that keeps to give
# back is what there was before ours.
function __pipward_hand_over {
  \builtin local __pipward_path
  __pipward_path=$PATH
  PATH=$_OLD_VIRTUAL_PATH
  __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  _OLD_VIRTUAL_PATH=$PATH
  PATH=$__pipward_path
  # Theirs may be the same environment.
  [[ ${VIRTUAL_ENV-} != "$__pipward_venv" ]] || __pipward_kept=1
  __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  if [[ -n ${__pipward_shown-} ]]; then
    PS1=${PS1/"$__pipward_shown"/}
    _OLD_VIRTUAL_PS1=${_OLD_VIRTUAL_PS1#"$__pipward_shown"}
  fi
  if [[ -n ${__pipward_pythonhome+set} ]]; then
    _OLD_VIRTUAL_PYTHONHOME=$__pipward_pythonhome
    \builtin unset -v __pipward_pythonhome
  fi
  __pipward_venv='' __pipward_how='' __pipward_shown=''
}

# At each prompt: direnv, start files and other `activate` scripts put old values of PATH and VIRTUAL_ENV
# back.
function __pipward_check {
  \builtin local __pipward_each "__pipward_others=${__pipward_left#:}"
  while [[ -n $__pipward_others ]]; do
    __pipward_each=${__pipward_others%%:*}
    __pipward_others=${__pipward_others#*:}
    [[ :$PATH: != *":$__pipward_each:"* || ${VIRTUAL_ENV-}/bin == "$__pipward_each" ]] ||
      __pipward_drop "$__pipward_each"
  done
  [[ -z ${_OLD_VIRTUAL_PATH-} || -z ${__pipward_venv-} ]] || __pipward_hand_over
  if [[ ${VIRTUAL_ENV-} != "${__pipward_venv-}" && -n ${VIRTUAL_ENV-} ]]; then
    # Nothing of ours is seen beside it; direnv puts VIRTUAL_ENV back when it ends.
    [[ -z ${__pipward_venv-} ]] || __pipward_withdraw
    __pipward_foreign=$PWD
    \builtin return 0
  fi
  if [[ -n ${__pipward_foreign-} ]]; then
    if [[ -n ${VIRTUAL_ENV-} ]]; then \builtin export "VIRTUAL_ENV_PROMPT=$__pipward_name"; fi
    # Where that was no change of the directory, the person has ended it.
    if [[ -z ${VIRTUAL_ENV-} && $PWD == "$__pipward_foreign" ]]; then
      __pipward_hold
    else
      __pipward_pwd=''
    fi
    __pipward_foreign=''
  fi
  [[ -n ${__pipward_venv-} ]] || \builtin return 0
  if [[ -z ${VIRTUAL_ENV-} ]]; then
    __pipward_leave
    \builtin unset -f deactivate
    __pipward_pwd=''
    \builtin return 0
  fi
  __pipward_each=:$PATH:
  case ${__pipward_each%%":$__pipward_venv/bin:"*}: in
    *:/usr/bin:* | *:/bin:* | "$__pipward_each:") __pipward_prepend "$__pipward_venv/bin" ;;
  esac
  __pipward_show
}

# An environment that came with the variables (a pane of tmux, `exec bash`) gets its `deactivate`. One that
# may be activated here is ended by leaving its project where the shell starts in that, any other only by the
# person.
function __pipward_adopt {
  [[ -n ${VIRTUAL_ENV-} && -z ${__pipward_venv-} && -O $VIRTUAL_ENV/pyvenv.cfg ]] || \builtin return 0
  ! \builtin declare -F deactivate >/dev/null || \builtin return 0
  if [[ $VIRTUAL_ENV == */pipward/venvs/default ]]; then
    __pipward_take "$VIRTUAL_ENV" shared
    \builtin return 0
  fi
  \builtin local __pipward_records "__pipward_dir=${PWD%/}"
  __pipward_locate_records
  __pipward_take "$VIRTUAL_ENV" chosen
  [[ $VIRTUAL_ENV != */pipward/venvs/* ]] && __pipward_is_allowed "$VIRTUAL_ENV" || \builtin return 0
  # The project may be known here by another name.
  until [[ ${__pipward_dir:-/} -ef ${__pipward_tree:-/} ]]; do
    [[ -n $__pipward_dir ]] || \builtin return 0
    __pipward_dir=${__pipward_dir%/*}
  done
  __pipward_how=project __pipward_tree=$__pipward_dir
}

# Usage: __pipward_prepend DIRECTORY
# Puts the directory of our environment first on PATH.
function __pipward_prepend {
  [[ -n ${__pipward_kept-} ]] || __pipward_drop "$1"
  PATH=$1${PATH:+:$PATH}
}

# Usage: __pipward_drop DIRECTORY [KEPT]
# Takes a directory off PATH, and nothing else; where KEPT is not empty, only the first of several entries.
function __pipward_drop {
  # Usually, it is the first entry, and only that.
  if [[ -z ${2-} && $PATH == "$1:"* && -z ${PATH##"$1:"*} && :${PATH#*:}: != *":$1:"* ]]; then
    PATH=${PATH#*:}
  else
    __pipward_search_and_drop "$@"
  fi
}

# Usage: __pipward_search_and_drop DIRECTORY [KEPT]
# It cuts off no pattern that begins with `*`, which would take bash 9 ms where PATH has 200 entries. Cutting
# off knows capitals from small letters even under nocasematch, under which a person calls `deactivate`.
function __pipward_search_and_drop {
  \builtin local __pipward_entries __pipward_before __pipward_behind
  __pipward_entries=:$PATH:
  while
    __pipward_before=${__pipward_entries%%:"$1":*}
    ((${#__pipward_before} < ${#__pipward_entries}))
  do
    __pipward_behind=${__pipward_entries:$((${#__pipward_before} + ${#1} + 1))}
    [[ -z ${2-} || $__pipward_behind == *:"$1":* ]] || \builtin break
    __pipward_entries=$__pipward_before$__pipward_behind
    [[ -z ${2-} ]] || \builtin break
  done
  __pipward_entries=${__pipward_entries#:}
  PATH=${__pipward_entries%:}
}

# Where environments that this shell has left stood on PATH, each between colons; in earlier versions, a list.
[[ ${__pipward_left-} == :* ]] || __pipward_left=:

function __pipward_activation { "$@"; }
__pipward_whole=1
case $__pipward_options in *a*) \builtin set -a ;; esac
\builtin unset -v __pipward_options
}
