# pipward for bash: runs pip where it is to install something, and pipward's own commands. pipward.bash has
# this read, and activation.bash before it, when one of these is typed.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# shellcheck shell=bash
# One group, so that of a file that ends early nothing is defined; without `set -a`, under which all that is
# defined would go to each program.
{
__pipward_options=$-
\builtin set +a

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
  # The active environment's own pip comes first on PATH, where it can run; `user = true` means nothing in
  # there.
  if [[ -n ${VIRTUAL_ENV-} && $PATH == "$VIRTUAL_ENV/bin:"* &&
    -x $VIRTUAL_ENV/bin/python && -x $VIRTUAL_ENV/bin/$__pipward_program ]]; then
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
    # Ctrl-C in a program ends the functions that started it, and what they were still to do, unless it is
    # trapped.
    __pipward_trap=$(\builtin trap -p INT)
    [[ -n $__pipward_trap ]] || \builtin trap : INT
    __pipward_log_into "$__pipward_log" "$__pipward_program" "$@" || __pipward_status=$?
    __pipward_refused=$__pipward_status
    if [[ $__pipward_status -eq 1 || $__pipward_status -eq 3 ]]; then
      __pipward_status=0
      __pipward_ask "after=$__pipward_log" "$__pipward_refused" "$__pipward_program" "$@" ||
        __pipward_status=$?
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

# Usage: __pipward_log_into FILE PROGRAM [ARG]…
# Runs pip with a log of its own, where FILE names one.
function __pipward_log_into {
  [[ -z $1 ]] || \builtin local -x "PIP_LOG=$1"
  __pipward_command "${@:2}"
}

# Usage: __pipward_perform [ARG]…
# Carries out the answer in the caller's array `__pipward_lines`, for `__pipward_program ARG…`, up to the
# first that fails. Status: of what ran last; 148 where Ctrl-Z stopped that, which makes bash leave the loop
# then and there.
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
    [[ $__pipward_status -ne 1 ]] ||
      __pipward_run_helper aftermath "$__pipward_log" "${__pipward_words[@]}" || :
    __pipward_command rm -f -- "$__pipward_log" || :
  fi
  \builtin return "$__pipward_status"
}

# Usage: __pipward_run_words PROGRAM [ARG]…
# Runs what the answer in the caller's variables says: what goes into an environment is for that alone.
function __pipward_run_words {
  \builtin local -x 'PIP_USER=0' 'PIP_PYTHON=' "PIP_LOG=${__pipward_log:-${PIP_LOG-}}"
  __pipward_command "$@"
}

# Usage: __pipward_suggest TEXT
# Makes a command line the last one of the history, where the arrow key finds it. With the history switched
# off for the moment, bash does not take the line that was typed out of it in exchange.
function __pipward_suggest {
  [[ :${SHELLOPTS-}: == *:history:* ]] || \builtin return 0
  \builtin set +o history
  \builtin history -s -- "$1"
  \builtin set -o history
  # It is not what ran.
  __pipward_histcmd=''
}

# Usage: __pipward_look_back STATUS LAST
# Has the helper look at the last line of the history. LAST is the last word of what ran: the line must end
# with it.
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

# Usage: __pipward_own [ARG]…
# Runs pipward's own commands, some of which are about this very shell.
function __pipward_own {
  \builtin local '__pipward_status=0'
  if [[ ${1-} == use ]]; then
    \builtin local -a __pipward_lines
    \builtin local '__pipward_program='
    __pipward_ask use 0 "${2-}" "${@:3}" && __pipward_perform || __pipward_status=$?
  else
    \builtin local '__pipward_wires='
    [[ ${1-} != doctor ]] || __pipward_inspect
    __PIPWARD_WIRES=$__pipward_wires \
      __PIPWARD_SHELL="bash ${__pipward_how:-${__pipward_held:+held}} ${__pipward_venv-}" \
      __pipward_run_helper "$@" || __pipward_status=$?
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
  [[ ! -f ${__pipward_helper%/*}/shell/pipward.bash ]] ||
    \builtin . "${__pipward_helper%/*}/shell/pipward.bash"
  \builtin return "$__pipward_status"
}

# For `pipward doctor`: leaves in the caller's `__pipward_wires` what has become of what this shell hangs on.
# Lines of `hook STATE`, `wrapper NAME` where another function has that name, and `alias NAME=TEXT`.
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

# Usage: __pipward_ask PHASE STATUS PROGRAM [ARG]…
# Asks the helper, and leaves its answer in the caller's array `__pipward_lines`. Fails with the helper's
# status, or with 1 where the answer is not whole, of another version, or anything but known verbs followed by
# quoted words.
function __pipward_ask {
  \builtin local __pipward_answer '__pipward_status=0' __pipward_line __pipward_count
  \builtin local __pipward_word __pipward_known
  __pipward_choose_answer || \builtin return 1
  __pipward_run_helper plan 1 bash "$1" "$2" "$__pipward_answer" "$3" "${@:4}" || __pipward_status=$?

  __pipward_lines=()
  if [[ -f $__pipward_answer ]]; then
    while IFS='' \builtin read -r __pipward_line; do
      __pipward_lines[${#__pipward_lines[@]}]=$__pipward_line
    done <"$__pipward_answer"
    __pipward_command rm -f -- "$__pipward_answer" || :
  fi
  [[ $__pipward_status -eq 0 ]] || \builtin return "$__pipward_status"

  __pipward_count=${#__pipward_lines[@]}
  [[ $__pipward_count -ge 3 && ${__pipward_lines[0]} == 'pipward 1' &&
    ${__pipward_lines[$((__pipward_count - 1))]} == end ]] || \builtin return 1
  __pipward_lines=("${__pipward_lines[@]:1:$((__pipward_count - 2))}")
  __pipward_word="( ('[^']*'|\\\$'[^'\\]*(\\\\.[^'\\]*)*'))"
  __pipward_known="pass|observe($__pipward_word)?|(log|path|say|status|suggest)$__pipward_word"
  __pipward_known="^($__pipward_known|activate$__pipward_word$__pipward_word|run$__pipward_word+)\$"
  for __pipward_line in "${__pipward_lines[@]}"; do
    # Cutting off a prefix knows capitals from small letters even under nocasematch.
    [[ -z ${__pipward_line##[alpors]*} && $__pipward_line =~ $__pipward_known ]] || \builtin return 1
  done
}

# Leaves in the caller's `__pipward_answer` the path of a file that is not there yet, in a directory of the
# person's.
function __pipward_choose_answer {
  __pipward_answer=${XDG_RUNTIME_DIR-}
  if [[ ! -d $__pipward_answer || ! -O $__pipward_answer || ! -w $__pipward_answer ]]; then
    case ${XDG_STATE_HOME-} in
      /*) __pipward_answer=$XDG_STATE_HOME/pipward ;;
      *) __pipward_answer=${HOME-}/.local/state/pipward ;;
    esac
    [[ $__pipward_answer == /* && -n ${HOME-}${XDG_STATE_HOME-} ]] || \builtin return 1
  fi
  __pipward_answer=$__pipward_answer/pipward.${BASHPID:-$$}.$RANDOM$RANDOM
}

# Usage: __pipward_command PROGRAM [ARG]…
# Runs a program, be there a function of its name or not. Not always by `\builtin command`: under `set -e`, a
# program that fails behind that ends bash, even in `if` and before `||`.
function __pipward_command {
  if [[ $- != *e* ]] || \builtin declare -F command >/dev/null; then
    \builtin command "$@"
  else
    \command "$@"
  fi
}

# Usage: __pipward_is_stopped STATUS
# True where the helper was ended or stopped: by Ctrl-C (130), a closed terminal or `kill` (129, 143), or a
# stop signal (147 to 150).
function __pipward_is_stopped {
  [[ $1 -eq 129 || $1 -eq 130 || $1 -eq 143 || ($1 -ge 147 && $1 -le 150) ]]
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

function __pipward_catch { "$@"; }
__pipward_whole=1
case $__pipward_options in *a*) \builtin set -a ;; esac
\builtin unset -v __pipward_options
}
