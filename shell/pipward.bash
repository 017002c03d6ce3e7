# pipward for bash 3.2 and later: puts what pip refuses to install (PEP 668) where it belongs.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# Set by `pipward setup` and `pipward init bash` in front of this text, from `pipward config`:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper
#   __pipward_names     names that environments of projects have
#   __pipward_auto      false: directories activate nothing
#   __pipward_ignore    directories below which nothing is activated
#   __pipward_shows     auto, always or never: whether the prompt names the environment
#   __pipward_under     the environment that is active where no project's is
#
# `pipward setup` has shells read what stands `at the start`, and the rest, __pipward_rest_file, when they first need it.
#
# shellcheck shell=bash

# Under `set -a`, each program would get all that is defined here.
__pipward_exports=$-
\builtin set +a

if [[ -z ${__pipward_names+set} ]]; then __pipward_names=(.venv venv env); fi
# Where environments have stood on PATH that this shell has left, each between colons; in earlier versions, a list.
[[ ${__pipward_left-} == :* ]] || __pipward_left=:

# Behind `\builtin`, bash splits the words of an assignment, and under `set -k` gives them to the environment instead: they
# are quoted there.

# The public functions stand alone: whoever copies them without the private ones gets plain pip. Not by `\builtin command`:
# under `set -e`, a program that fails behind it ends bash, even if it is told what to do then.

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

# pipward itself, where it was set up without being installed: `npx pipward setup`.
function pipward {
  if [[ -n ${__pipward_helper-} && -r ${__pipward_rest_file:-$__pipward_helper} && ${__pipward_shell-} == "$$" ]]; then
    __pipward_own "$@"
  else
    \command pipward "$@"
  fi
}

# Usage: __pipward_later FUNCTION [ARG]…
# Reads the rest of this text, and calls one of its functions; where that cannot be, pip is plain pip.
function __pipward_later {
  \builtin local "__pipward_exports=$-" '__pipward_whole='
  \builtin set +a
  # shellcheck source=/dev/null
  \. "$__pipward_rest_file" || :
  case $__pipward_exports in *a*) \builtin set -a ;; esac
  if [[ -n $__pipward_whole ]]; then
    "$@"
  elif [[ $1 == __pipward_meet ]]; then
    __pipward_command "${@:2}"
  else
    \builtin return 1
  fi
}

# --- later ---

# Usage: __pipward_meet PROGRAM [ARG]…
# Runs pip, in some word of which the letters of `install` are.
function __pipward_meet {
  \builtin local __pipward_word '__pipward_way=command'
  for __pipward_word in "${@:2}"; do
    case $__pipward_word in install | uninstall) __pipward_way=install ;; esac
  done
  # Not in the loop: bash 3.2 takes a Ctrl-Z in there for the end of the loop alone.
  "__pipward_$__pipward_way" "$@"
}

# Usage: __pipward_install PROGRAM [ARG]…
# Runs pip with something to install or to uninstall, in the person's own environment or as the helper says.
function __pipward_install {
  \builtin local __pipward_program
  __pipward_program=$1
  \builtin shift
  # The active environment's own pip comes first on PATH, where it can run; `user = true` means nothing in there.
  if [[ -n ${VIRTUAL_ENV-} && $PATH == "$VIRTUAL_ENV/bin:"* && -x $VIRTUAL_ENV/bin/python && -x $VIRTUAL_ENV/bin/$__pipward_program ]]; then
    \builtin local -x 'PIP_USER=0'
    __pipward_command "$__pipward_program" "$@"
    \builtin return
  fi

  \builtin local -a __pipward_lines
  \builtin local '__pipward_status=0' __pipward_refused __pipward_log __pipward_trap
  __pipward_ask before 0 "$__pipward_program" "$@" || __pipward_status=$?
  if [[ $__pipward_status -ne 0 ]]; then
    __pipward_is_stopped "$__pipward_status" && \builtin return "$__pipward_status"
    __pipward_command "$__pipward_program" "$@"
    \builtin return
  fi

  if [[ ${__pipward_lines[0]} == observe* ]]; then
    __pipward_log=''
    # __pipward_ask has proved that this holds nothing but a quoted word.
    [[ ${__pipward_lines[0]} == observe ]] || \builtin eval "__pipward_log=${__pipward_lines[0]#* }"
    # Ctrl-C in a program ends the functions that started it, and what they were still to do, unless it is trapped.
    __pipward_trap=$(\builtin trap -p INT)
    [[ -n $__pipward_trap ]] || \builtin trap : INT
    __pipward_log_into "$__pipward_log" "$__pipward_program" "$@" || __pipward_status=$?
    __pipward_refused=$__pipward_status
    if [[ $__pipward_status -eq 1 || $__pipward_status -eq 3 ]]; then
      __pipward_status=0
      __pipward_ask "after=$__pipward_log" "$__pipward_refused" "$__pipward_program" "$@" || __pipward_status=$?
    fi
    [[ -z $__pipward_log ]] || __pipward_command rm -f -- "$__pipward_log" || :
    if [[ -z $__pipward_trap ]]; then
      \builtin trap - INT
      # It ends the rest of the line now.
      [[ $__pipward_refused -ne 130 || -z ${BASHPID-} ]] || \builtin kill -INT "$BASHPID"
    fi
    [[ $__pipward_refused -eq 1 || $__pipward_refused -eq 3 ]] || \builtin return "$__pipward_refused"
    if [[ $__pipward_status -ne 0 ]]; then
      __pipward_is_stopped "$__pipward_status" && \builtin return "$__pipward_status"
      \builtin return "$__pipward_refused"
    fi
  fi

  __pipward_perform "$@"
}

# Usage: __pipward_perform [ARG]…
# Carries out the answer in the caller's array `__pipward_lines`, for `__pipward_program ARG…`, up to the first that
# fails. Status: of what ran last; 148 where Ctrl-Z stopped that, which makes bash leave the loop then and there.
function __pipward_perform {
  \builtin local -a __pipward_words
  \builtin local __pipward_line '__pipward_status=0' '__pipward_log='
  for __pipward_line in "${__pipward_lines[@]}"; do
    __pipward_words=()
    # __pipward_ask has proved that this holds nothing but quoted words.
    [[ $__pipward_line != *' '* ]] || \builtin eval "__pipward_words=(${__pipward_line#* })"
    case $__pipward_line in
      pass)
        __pipward_status=148
        if __pipward_command "$__pipward_program" "$@"; then __pipward_status=0; else __pipward_status=$?; fi
        ;;
      activate\ *) __pipward_activate "${__pipward_words[0]}" "${__pipward_words[1]}" ;;
      log\ *) __pipward_log=${__pipward_words[0]} ;;
      path\ *) PATH=${PATH:+$PATH:}${__pipward_words[0]} ;;
      run\ *)
        __pipward_status=148
        if __pipward_run_words "${__pipward_words[@]}"; then __pipward_status=0; else __pipward_status=$?; fi
        ;;
      say\ *) \builtin printf '%s\n' "${__pipward_words[0]}" >&2 ;;
      suggest\ *) __pipward_suggest "${__pipward_words[0]}" ;;
      status\ *) __pipward_status=${__pipward_words[0]} ;;
    esac
    [[ $__pipward_status -eq 0 ]] || \builtin break
  done
  if [[ -n $__pipward_log ]]; then
    [[ $__pipward_status -ne 1 ]] || __pipward_run_helper aftermath "$__pipward_log" "${__pipward_words[@]}" || :
    __pipward_command rm -f -- "$__pipward_log" || :
  fi
  \builtin return "$__pipward_status"
}

# Usage: __pipward_log_into FILE PROGRAM [ARG]…
# Runs pip with a log of its own, where FILE names one.
function __pipward_log_into {
  [[ -z $1 ]] || \builtin local -x "PIP_LOG=$1"
  __pipward_command "${@:2}"
}

# Usage: __pipward_run_words PROGRAM [ARG]…
# Runs what the answer in the caller's variables says: what goes into an environment is for that alone.
function __pipward_run_words {
  \builtin local -x 'PIP_USER=0' 'PIP_PYTHON=' "PIP_LOG=${__pipward_log:-${PIP_LOG-}}"
  __pipward_command "$@"
}

# Usage: __pipward_suggest TEXT
# Makes a command line the last one of the history, where the arrow key finds it. With the history switched off for the
# moment, bash does not take the line that was typed out of it in exchange.
function __pipward_suggest {
  [[ :${SHELLOPTS-}: == *:history:* ]] || \builtin return 0
  \builtin set +o history
  \builtin history -s -- "$1"
  \builtin set -o history
  # It is not what ran.
  __pipward_histcmd=''
}

# Usage: __pipward_is_stopped STATUS
# True where the helper was ended or stopped: by Ctrl-C (130), a closed terminal or `kill` (129, 143), or a stop signal (147 to 150).
function __pipward_is_stopped {
  [[ $1 -eq 129 || $1 -eq 130 || $1 -eq 143 || ($1 -ge 147 && $1 -le 150) ]]
}

# Usage: __pipward_ask PHASE STATUS PROGRAM [ARG]…
# Asks the helper and leaves its answer in the caller's array `__pipward_lines`. It fails with the helper's
# status, or with 1 where the answer is not whole, of another version, or anything but known verbs
# followed by quoted words.
function __pipward_ask {
  \builtin local __pipward_answer '__pipward_status=0' __pipward_line __pipward_quoted __pipward_count
  __pipward_answer=${XDG_RUNTIME_DIR-}
  if [[ ! -d $__pipward_answer || ! -O $__pipward_answer || ! -w $__pipward_answer ]]; then
    case ${XDG_STATE_HOME-} in
      /*) __pipward_answer=$XDG_STATE_HOME/pipward ;;
      *) __pipward_answer=${HOME-}/.local/state/pipward ;;
    esac
    [[ $__pipward_answer == /* && -n ${HOME-}${XDG_STATE_HOME-} ]] || \builtin return 1
  fi
  __pipward_answer=$__pipward_answer/pipward.${BASHPID:-$$}.$RANDOM$RANDOM
  __pipward_run_helper plan 1 bash "$1" "$2" "$__pipward_answer" "$3" "${@:4}" || __pipward_status=$?

  __pipward_lines=()
  if [[ -f $__pipward_answer ]]; then
    while IFS='' \builtin read -r __pipward_line; do __pipward_lines[${#__pipward_lines[@]}]=$__pipward_line; done <"$__pipward_answer"
    __pipward_command rm -f -- "$__pipward_answer" || :
  fi
  [[ $__pipward_status -eq 0 ]] || \builtin return "$__pipward_status"

  __pipward_quoted="( ('[^']*'|\\\$'[^'\\]*(\\\\.[^'\\]*)*'))"
  __pipward_count=${#__pipward_lines[@]}
  [[ $__pipward_count -ge 3 && ${__pipward_lines[0]} == 'pipward 1' && ${__pipward_lines[$((__pipward_count - 1))]} == end ]] || \builtin return 1
  __pipward_lines=("${__pipward_lines[@]:1:$((__pipward_count - 2))}")
  for __pipward_line in "${__pipward_lines[@]}"; do
    # Cutting off a prefix heeds the case of letters even under nocasematch.
    [[ -z ${__pipward_line##[alpors]*} ]] || \builtin return 1
    [[ $__pipward_line =~ ^(pass|observe($__pipward_quoted)?|(log|path|say|status|suggest)$__pipward_quoted|activate$__pipward_quoted$__pipward_quoted|run$__pipward_quoted+)$ ]] || \builtin return 1
  done
}

# Usage: __pipward_own [ARG]…
# pipward's own commands, some of which are about this very shell.
function __pipward_own {
  \builtin local '__pipward_status=0'
  if [[ ${1-} == use ]]; then
    \builtin local -a __pipward_lines
    \builtin local '__pipward_program='
    if __pipward_ask use 0 "${2-}" "${@:3}"; then __pipward_perform || __pipward_status=$?; else __pipward_status=$?; fi
  else
    \builtin local '__pipward_wires='
    [[ ${1-} != doctor ]] || __pipward_inspect
    __PIPWARD_WIRES=$__pipward_wires __PIPWARD_SHELL="bash ${__pipward_how:-${__pipward_held:+held}} ${__pipward_venv-}" __pipward_run_helper "$@" || __pipward_status=$?
  fi
  # The settings, what is allowed, or what is there, may be another now.
  case ${1-} in
    allow) __pipward_held='' __pipward_told='' __pipward_pwd='' ;;
    config | deny | repair | undo | venv)
      __pipward_told='' __pipward_pwd=''
      if [[ -n ${__pipward_venv-} && ! -f $__pipward_venv/pyvenv.cfg ]]; then
        __pipward_leave
        \builtin unset -f deactivate
      fi
      ;;
    use) __pipward_pwd='' ;;
    *) \builtin return "$__pipward_status" ;;
  esac
  # shellcheck source=/dev/null
  [[ ! -f ${__pipward_helper%/*}/shell/pipward.bash ]] || \builtin . "${__pipward_helper%/*}/shell/pipward.bash"
  \builtin return "$__pipward_status"
}

# For `pipward doctor`: leaves in the caller's `__pipward_wires` what has become of what this shell hangs on. Lines of
# `hook STATE`, `wrapper NAME` where another function has that name, and `alias NAME=TEXT`.
function __pipward_inspect {
  \builtin local __pipward_each __pipward_text
  __pipward_wires='hook in-place'
  # What VS Code puts in front keeps the rest in a variable of its own.
  case ${PROMPT_COMMAND[*]-}${__vsc_original_prompt_command[*]-} in
    *__pipward_prompt*) ;;
    *)
      __pipward_wires='hook overwritten'
      __pipward_text=$(\builtin declare -p PROMPT_COMMAND 2>/dev/null) || :
      __pipward_text=${__pipward_text#declare }
      case ${__pipward_text%% *} in *r*) __pipward_wires='hook read-only' ;; esac
      ;;
  esac
  for __pipward_each in pip pip3; do
    case $(\builtin declare -f "$__pipward_each") in
      *__pipward_pip*) ;;
      *) __pipward_wires+=$'\n'"wrapper $__pipward_each" ;;
    esac
    __pipward_text=$(\builtin alias "$__pipward_each" 2>/dev/null) || \builtin continue
    __pipward_text=${__pipward_text#*=\'}
    __pipward_wires+=$'\n'"alias $__pipward_each=${__pipward_text%\'}"
  done
}

# Usage: __pipward_run_helper [ARG]…
# Runs the helper with the node that set it up, or another one where that is gone.
function __pipward_run_helper {
  \builtin local __pipward_run
  __pipward_run=${__pipward_node-}
  if [[ ! -x $__pipward_run ]]; then
    \builtin type -P node >/dev/null || \builtin return 1
    __pipward_run=node
  fi
  \builtin local -x 'NODE_OPTIONS='
  __pipward_command "$__pipward_run" "$__pipward_helper" "$@"
}

# Usage: __pipward_activate VENV HOW
# Does what `activate` of a virtual environment does, without running anything that lies in it. HOW is `project` where it
# belongs to the directory it stands in and ends with that, `shared` where it is there beneath all projects, `chosen`
# where only the person ends it.
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
# Makes an environment ours whose variables are set, or will be; names it as no prompt takes amiss.
function __pipward_take {
  \builtin local __pipward_each
  __pipward_venv=$1 __pipward_how=$2 __pipward_tree=${1%/*} __pipward_name=${1##*/} __pipward_kept='' __pipward_shown=''
  # That of a project whose disk cannot hold it stands below the data directory, under the project's own path.
  [[ $1 != "${__pipward_helper%/*}/projects/"* ]] || __pipward_tree=${__pipward_tree#"${__pipward_helper%/*}/projects"}
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

  # shellcheck disable=SC2120,SC2317 # called by the person, and by the `activate` of other environments
  function deactivate { __pipward_deactivate "$@"; }
  [[ $- != *a* ]] || \builtin export -nf deactivate
}

# Usage: __pipward_deactivate [nondestructive]
# Ends our environment for the person; for an `activate` of theirs, which comes in its place, where it is `nondestructive`.
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

# Names the environment in the prompt, where that is for us to do.
function __pipward_show {
  [[ -z ${__pipward_shown-} || ${PS1-} == "$__pipward_shown"* ]] || PS1=$__pipward_shown${PS1-}
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
  [[ -n $__pipward_kept || $__pipward_left == *":$__pipward_venv/bin:"* ]] || __pipward_left=$__pipward_left$__pipward_venv/bin:
  __pipward_venv='' __pipward_how='' __pipward_shown=''
}

# Takes our environment off PATH and out of the prompt; done again, it does nothing.
function __pipward_withdraw {
  __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  if [[ -n ${__pipward_shown-} && ${PS1-} == "$__pipward_shown"* ]]; then PS1=${PS1#"$__pipward_shown"}; fi
  if [[ ${VIRTUAL_ENV_PROMPT-} == "$__pipward_name" ]]; then \builtin unset -v VIRTUAL_ENV_PROMPT; fi
}

# Somebody has sourced an `activate` over ours: from now on there is only theirs, and what that keeps to give back is what
# there was before ours.
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

# True where the prompt is to name the environment: where nothing else is known to do so.
function __pipward_is_to_show {
  case ${__pipward_shows-} in
    always) \builtin return 0 ;;
    never) \builtin return 1 ;;
  esac
  [[ -z ${VIRTUAL_ENV_DISABLE_PROMPT-}${POSH_SHELL_VERSION-}${POSH_PID-} && ${STARSHIP_SHELL-} != bash ]] || \builtin return 1
  case ${PS1-}${PROMPT_COMMAND[*]-} in *VIRTUAL_ENV* | *virtualenv* | *venv*) \builtin return 1 ;; esac
}

# What of a level, the caller's `__pipward_dir`, may be activated; fails where that is nothing.
function __pipward_find_here {
  \builtin local __pipward_each __pipward_placed
  # shellcheck disable=SC2154 # set in front of this text
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
# Takes the environment of that name in the caller's `__pipward_dir`, which may not be activated, if it is another one's
# second name that may; else says once what stands in the way, and fails.
function __pipward_reconsider {
  \builtin local __pipward_candidate '__pipward_physical=' __pipward_others
  __pipward_candidate=$__pipward_dir/$1
  [[ ! -e $__pipward_records$__pipward_candidate/:denied ]] || \builtin return 1
  case ${__pipward_told-} in *$'\n'"$__pipward_candidate"$'\n'*) \builtin return 1 ;; esac
  # Records know the directory by its name without symbolic links, which bash tells only in a process of its own.
  __pipward_others=${__pipward_venv-}/bin$__pipward_left
  while [[ -n $__pipward_others ]]; do
    if [[ $__pipward_candidate/bin -ef ${__pipward_others%%:*} ]]; then __pipward_physical=${__pipward_others%%/bin:*}; fi
    __pipward_others=${__pipward_others#*:}
  done
  if [[ -z $__pipward_physical ]]; then
    __pipward_physical=$(\builtin cd -P -- "$__pipward_dir/" >/dev/null 2>&1 && \builtin printf '%s/' "${PWD%/}") || :
    __pipward_physical=$__pipward_physical$1
  fi
  if [[ $__pipward_physical != "$__pipward_candidate" ]] && __pipward_is_usable "$__pipward_physical"; then
    __pipward_found=$__pipward_physical __pipward_root=$__pipward_dir
    \builtin return 0
  fi
  __pipward_tell "$__pipward_candidate" "$1"
  \builtin return 1
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

# Usage: __pipward_is_allowed VENV
# The record of a permission is of the same moment as `pyvenv.cfg`: whatever else was put there is older or newer.
function __pipward_is_allowed {
  [[ $1 != *:* && -O $__pipward_records$1/:allowed && -O $1/pyvenv.cfg && ! -L $1/pyvenv.cfg && ! -L $1 &&
    ! $__pipward_records$1/:allowed -nt $1/pyvenv.cfg && ! $__pipward_records$1/:allowed -ot $1/pyvenv.cfg ]]
}

# Usage: __pipward_tell VENV NAME
# One line, once for each environment in each shell, to a person at a terminal.
function __pipward_tell {
  [[ -t 2 && $BASH_SUBSHELL -eq 0 ]] || \builtin return 0
  \builtin local __pipward_rest '__pipward_word='
  # Without a word, the commands take the nearest environment.
  if [[ -n $__pipward_nearer ]]; then
    \builtin printf -v __pipward_word %q "$2"
    __pipward_rest=${PWD#"$__pipward_dir"}
    while [[ $__pipward_rest == /?* ]]; do
      __pipward_rest=${__pipward_rest%/*} __pipward_word=../$__pipward_word
    done
    __pipward_word=" $__pipward_word"
  fi
  __pipward_told=${__pipward_told:-$'\n'}$1$'\n'
  # shellcheck disable=SC2016 # no substitutions
  if __pipward_is_allowed "$1"; then
    \builtin printf 'pipward: %s has lost its interpreter: `pipward repair%s` rebuilds it\n' "$2" "$__pipward_word" >&2
  elif __pipward_is_moved "$1"; then
    # shellcheck disable=SC2016
    \builtin printf 'pipward: %s was made in another place: `pipward repair%s` rebuilds it, `pipward deny%s` ends this note\n' "$2" "$__pipward_word" "$__pipward_word" >&2
  else
    # shellcheck disable=SC2016
    \builtin printf 'pipward: %s here is not activated: `pipward allow%s` lets it be, `pipward deny%s` ends this note\n' "$2" "$__pipward_word" "$__pipward_word" >&2
  fi
}

# At each prompt: direnv, start files and other `activate` scripts put old values of PATH and VIRTUAL_ENV back.
function __pipward_check {
  \builtin local __pipward_each "__pipward_others=${__pipward_left#:}"
  while [[ -n $__pipward_others ]]; do
    __pipward_each=${__pipward_others%%:*}
    __pipward_others=${__pipward_others#*:}
    [[ :$PATH: != *":$__pipward_each:"* || ${VIRTUAL_ENV-}/bin == "$__pipward_each" ]] || __pipward_drop "$__pipward_each"
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
    if [[ -z ${VIRTUAL_ENV-} && $PWD == "$__pipward_foreign" ]]; then __pipward_hold; else __pipward_pwd=''; fi
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

# An environment that came with the variables (a pane of tmux, `exec bash`) gets its `deactivate`; one that may be
# activated here is ended by leaving its project where the shell starts in that, any other only by the person.
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
  # Mostly, it is the first of all, and only that.
  if [[ -z ${2-} && $PATH == "$1:"* && -z ${PATH##"$1:"*} && :${PATH#*:}: != *":$1:"* ]]; then
    PATH=${PATH#*:}
  else
    __pipward_search_and_drop "$@"
  fi
}

# Usage: __pipward_search_and_drop DIRECTORY [KEPT]
# To cut off what begins with `*` would take bash 9 ms where PATH has 200 entries.
function __pipward_search_and_drop {
  \builtin local __pipward_entries __pipward_before __pipward_behind
  __pipward_entries=:$PATH:
  # To cut off heeds the case of letters even under nocasematch, under which a person calls `deactivate`.
  while __pipward_before=${__pipward_entries%%:"$1":*} && ((${#__pipward_before} < ${#__pipward_entries})); do
    __pipward_behind=${__pipward_entries:$((${#__pipward_before} + ${#1} + 1))}
    [[ -z ${2-} || $__pipward_behind == *:"$1":* ]] || \builtin break
    __pipward_entries=$__pipward_before$__pipward_behind
    [[ -z ${2-} ]] || \builtin break
  done
  __pipward_entries=${__pipward_entries#:}
  PATH=${__pipward_entries%:}
}

# Usage: __pipward_look_back STATUS LAST
# Has the helper look at the last line of the history. LAST is the last word of what ran: the line must end with it.
function __pipward_look_back {
  \builtin local -a __pipward_lines
  \builtin local __pipward_text __pipward_first '__pipward_alias=' '__pipward_program='
  __pipward_text=$(\builtin fc -ln -0 2>/dev/null) || \builtin return 0
  __pipward_text=${__pipward_text#"${__pipward_text%%[![:space:]]*}"}
  # What ran is what an alias of plain words stands for; any other alias, or a function, runs something else.
  __pipward_first=${__pipward_text%%[[:space:]]*}
  if ((BASH_VERSINFO[0] < 4)); then
    __pipward_alias=$(\builtin alias -- "$__pipward_first" 2>/dev/null) || :
    __pipward_alias=${__pipward_alias#*=\'}
    __pipward_alias=${__pipward_alias%\'}
  elif [[ -n $__pipward_first ]]; then
    __pipward_alias=${BASH_ALIASES[$__pipward_first]-}
  fi
  if [[ -n $__pipward_alias ]]; then
    case $__pipward_alias in *[!A-Za-z0-9_./\ -]*) \builtin return 0 ;; esac
    __pipward_text=$__pipward_alias${__pipward_text#"$__pipward_first"}
    __pipward_first=${__pipward_text%%[[:space:]]*}
  fi
  case $__pipward_text in
    *python*-m*pip*install* | *sudo*pip*install*) ;;
    *) \builtin return 0 ;;
  esac
  case $__pipward_first in
    sudo | python*) ! \builtin declare -F -- "$__pipward_first" >/dev/null || \builtin return 0 ;;
  esac
  __pipward_ask line "$1" "$2" "$__pipward_text" || \builtin return 0
  __pipward_perform
}

# Makes what was found here the active environment, as the caller's variables have it; else the one that is active elsewhere.
function __pipward_turn {
  if [[ -n $__pipward_found ]]; then
    [[ $__pipward_found == "${__pipward_venv-}" ]] || __pipward_activate "$__pipward_found" project
    __pipward_tree=$__pipward_root
    \builtin return 0
  fi
  if [[ ${__pipward_how-} == project ]]; then
    if __pipward_is_below "$__pipward_tree" && __pipward_is_allowed "$__pipward_venv"; then \builtin return 0; fi
    __pipward_leave
    \builtin unset -f deactivate
  fi
  if [[ -z ${__pipward_venv-} && -n ${__pipward_under-} ]] && __pipward_may_activate && __pipward_is_usable "$__pipward_under"; then
    __pipward_activate "$__pipward_under" shared
  fi
}

# Usage: __pipward_is_below DIRECTORY
function __pipward_is_below {
  case $PWD/ in "${1%/}/"*) \builtin return 0 ;; esac
  \builtin return 1
}

# Usage: __pipward_exactly FUNCTION
# Runs one of ours without `nocasematch`: names that differ in case are not the same.
function __pipward_exactly {
  \builtin shopt -u nocasematch
  "$1"
  \builtin shopt -s nocasematch
}

# --- at the start ---

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip; where the distributor's refusal is met, what the helper answers. Status: of what ran last. Nothing is forked to find
# out that it is none of our business.
function __pipward_pip {
  # `cd project && pip …` on one line: there has been no prompt between.
  \builtin test "$PWD" = "${__pipward_pwd-}" || __pipward_is_off || if \builtin shopt -q nocasematch; then __pipward_exactly __pipward_look; else __pipward_look; fi
  if [[ $* == *install* ]] && ! __pipward_is_off; then
    __pipward_meet "$@"
  elif [[ $- != *e* ]]; then
    \builtin command "$@"
  else
    __pipward_command "$@"
  fi
}

# Usage: __pipward_command PROGRAM [ARG]…
function __pipward_command {
  if [[ $- != *e* ]] || \builtin declare -F command >/dev/null; then \builtin command "$@"; else \command "$@"; fi
}

# True where pipward is to keep out of everything.
function __pipward_is_off {
  [[ -n ${PIP_AUTO_COMPLETE-} || ${CI:-false} != false || ${PIPWARD_DISABLE:-0} != 0 || ! -r ${__pipward_rest_file:-${__pipward_helper-}} ]]
}

# Where the directory is another one than at the last look: activates the environment of the project there, and takes back
# that of a project that was left. Nothing of the directory is run, nor read beyond what `test` tells.
function __pipward_look {
  [[ $PWD != "${__pipward_pwd-}" ]] || \builtin return 0
  __pipward_pwd=$PWD
  [[ -z ${_OLD_VIRTUAL_PATH-} || -z ${__pipward_venv-} ]] || __pipward_hand_over
  if [[ -n ${__pipward_held-} ]]; then
    ! __pipward_is_below "$__pipward_held" || \builtin return 0
    __pipward_held=''
  fi
  # What the person, or a program of theirs, activated is theirs.
  [[ ${VIRTUAL_ENV-} == "${__pipward_venv-}" && ${__pipward_how-} != chosen ]] || \builtin return 0

  \builtin local __pipward_records '__pipward_found=' '__pipward_root='
  __pipward_locate_records
  ! __pipward_may_activate || __pipward_find
  if [[ -n $__pipward_found || ${__pipward_how-} == project || (-n ${__pipward_under-} && -z ${__pipward_venv-}) ]]; then
    __pipward_turn
  fi
}

# Neither the settings, nor the editor that the terminal belongs to, nor conda stand against it.
function __pipward_may_activate {
  [[ ${__pipward_auto-} != false && -z ${VSCODE_PYTHON_AUTOACTIVATE_GUARD-} && (-z ${CONDA_PREFIX-} || ${CONDA_DEFAULT_ENV-} == base) ]]
}

# Where the permissions are, in the caller's `__pipward_records`.
function __pipward_locate_records {
  case ${XDG_STATE_HOME-} in
    /*) __pipward_records=$XDG_STATE_HOME/pipward/allowed ;;
    *) __pipward_records=${HOME-}/.local/state/pipward/allowed ;;
  esac
}

# Finds the nearest environment that may be activated, upward to HOME or the root, and leaves it in the caller's
# `__pipward_found` and its directory in `__pipward_root`. Names what stands in the way, once each.
function __pipward_find {
  \builtin local "__pipward_dir=${PWD%/}" '__pipward_nearer='
  \builtin local __pipward_first __pipward_second __pipward_third '__pipward_places=' __pipward_data
  __pipward_first=${__pipward_names[0]-}/pyvenv.cfg __pipward_second=${__pipward_names[1]-}/pyvenv.cfg __pipward_third=${__pipward_names[2]-}/pyvenv.cfg
  __pipward_data=${XDG_DATA_HOME-}
  [[ $__pipward_data == /* ]] || __pipward_data=${HOME-}/.local/share
  # Mostly, no project has its environment there.
  [[ ! -d $__pipward_data/pipward/projects ]] || __pipward_places=1
  until
    # Mostly there is nothing, which one test tells of as many names as there usually are.
    [[ -f $__pipward_dir/$__pipward_first || -f $__pipward_dir/$__pipward_second || -f $__pipward_dir/$__pipward_third || -n ${__pipward_names[3]-} || -n $__pipward_places && -f $__pipward_records$__pipward_dir/:venv ]] &&
      __pipward_find_here && \builtin return 0
    [[ -z $__pipward_dir || $__pipward_dir == "${HOME-}" ]]
  do
    __pipward_dir=${__pipward_dir%/*}
  done
}

# What is active is made what it should be here.
function __pipward_settle {
  [[ -z ${VIRTUAL_ENV-} || -n ${__pipward_pwd+set} ]] || __pipward_adopt
  # Where only the directory is another one, nobody has put anything back.
  if [[ -n ${__pipward_foreign-} ]] || ! \builtin test "$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PS1-}" = "${__pipward_settled-}"; then
    [[ -z ${VIRTUAL_ENV-}${__pipward_venv-}${__pipward_foreign-} && $__pipward_left == : ]] || __pipward_check
  fi
  __pipward_look
  __pipward_settled=$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PS1-}
}

# At each prompt: looks where one is, and back at a line that failed as `python3 -m pip install …` or `sudo pip install …` does, which no
# function stands before. A line that was looked at before, or is not in the history, is not met again.
function __pipward_prompt {
  __pipward_status=$? __pipward_last=$_
  if [[ $__pipward_status == [13] && -n ${__pipward_histcmd-} && ${HISTCMD:-0} -gt $__pipward_histcmd ]] && ! __pipward_is_off; then
    __pipward_look_back "$__pipward_status" "$__pipward_last" || :
  fi
  __pipward_histcmd=${HISTCMD:-0}
  # Mostly, all is as it was left at the last prompt. `test` heeds the case of letters even under nocasematch.
  { \builtin test "$PWD" = "${__pipward_pwd-}" &&
    \builtin test "$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PS1-}" = "${__pipward_settled-}"; } ||
    __pipward_is_off || if \builtin shopt -q nocasematch; then __pipward_exactly __pipward_settle; else __pipward_settle; fi
  [[ $- != *a* ]] || \builtin export -n "${!__pipward_@}"
  # In a list each command has the status of the line; else those behind this one have ours, which `set -e` must not see.
  [[ -n $__pipward_listed || $- == *e* ]] || \builtin return "$__pipward_status"
}

# pip3.N, for each that is on PATH now; of Pythons that are maintained, and of the next few years'. The text below is fixed
# but for the number. In posix mode a dot is not allowed in a function's name, and the attempt would end the shell's reading
# of this file. WSL has the directories of Windows on PATH, and it takes a hundred times as long to look into one: there, only
# what a distributor or a person has is looked for.
[[ :${SHELLOPTS-}: == *:posix:* ]] || for __pipward_minor in 11 12 13 14 15 16 17; do
  [[ -z ${WSL_DISTRO_NAME-} || -x /usr/bin/pip3.$__pipward_minor || -x /usr/local/bin/pip3.$__pipward_minor || -x ${HOME-}/.local/bin/pip3.$__pipward_minor || -x ${HOMEBREW_PREFIX:-/usr}/bin/pip3.$__pipward_minor ]] || \builtin continue
  ! \builtin type -P "pip3.$__pipward_minor" || \builtin eval "function pip3.$__pipward_minor { if [[ \$- == *i* && \${__pipward_shell-} == \"\$\$\" ]]; then __pipward_pip pip3.$__pipward_minor \"\$@\"; else \\command pip3.$__pipward_minor \"\$@\"; fi; }"
done >/dev/null

__pipward_listed=''
((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 501)) || __pipward_listed=1

# PROMPT_COMMAND may be a list since bash 5.1, in which nobody's command changes what the others see. Ours is never the
# first of it, which is what those mean who know of no list. `printf` is no assignment, which would end the start file
# where the variable is read-only; but `set -e` ends it all the same.
if [[ $- != *i* ]]; then
  :
elif [[ -z $__pipward_listed ]]; then
  [[ ";${PROMPT_COMMAND-};" == *';__pipward_prompt;'* ]] ||
    \builtin printf -v PROMPT_COMMAND %s "__pipward_prompt${PROMPT_COMMAND:+;$PROMPT_COMMAND}" 2>/dev/null || :
elif [[ -z ${PROMPT_COMMAND+set} || ${PROMPT_COMMAND@a} != *r* ]]; then
  __pipward_place=1
  for __pipward_each in "${!PROMPT_COMMAND[@]}"; do
    [[ ${PROMPT_COMMAND[__pipward_each]} != __pipward_prompt ]] || __pipward_place=''
    [[ -z $__pipward_place ]] || __pipward_place=$((__pipward_each + 1))
  done
  [[ -z $__pipward_place ]] || \builtin printf -v "PROMPT_COMMAND[$__pipward_place]" %s __pipward_prompt 2>/dev/null || :
fi
\builtin unset -v __pipward_minor __pipward_place __pipward_each
# Who has an environment of ours must be able to end it when all this has been removed.
[[ -z ${__pipward_venv-} || ! -r ${__pipward_rest_file-} ]] || __pipward_later : || :
# All of this is in this very shell, and in what it forks. To ask for a function would take pip longer.
__pipward_shell=$$
case $__pipward_exports in
  *a*)
    # What stands in front of this text was exported.
    \builtin export -n "${!__pipward_@}"
    \builtin set -a
    ;;
esac
