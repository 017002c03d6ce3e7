# pipward for zsh: runs pip where it is to install something, and pipward's own commands. pipward.zsh has this
# read, and activation.zsh before it, when one of these is typed.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# One group, so that of a file that ends early nothing is defined.
{

# Usage: __pipward_meet PROGRAM [ARG]…
# Runs pip, in some word of which the letters of `install` are.
function __pipward_meet {
  \builtin emulate -L zsh
  # Not one word by another in a loop: where Ctrl-C ends one, its status is 1.
  if ((${@[(Ie)install]} > 1 || ${@[(Ie)uninstall]} > 1)); then
    __pipward_install "$@"
  else
    __pipward_run "$@"
  fi
}

# Usage: __pipward_install PROGRAM [ARG]…
# Runs pip with something to install or to uninstall, in the person's own environment or as the helper says.
function __pipward_install {
  \builtin local __pipward_program=$1
  \builtin shift
  # The active environment's own pip comes first on PATH, where it can run; `user = true` means nothing in
  # there.
  if [[ -n ${VIRTUAL_ENV-} && $PATH == "$VIRTUAL_ENV/bin:"* &&
    -x $VIRTUAL_ENV/bin/python && -x $VIRTUAL_ENV/bin/$__pipward_program ]]; then
    PIP_USER=0 \builtin command "$__pipward_program" "$@"
    \builtin return
  fi

  \builtin local -a __pipward_lines
  \builtin local -i __pipward_code=0 __pipward_refused
  __pipward_ask before 0 "$__pipward_program" "$@" || __pipward_code=$?
  if ((__pipward_code)); then
    __pipward_is_stopped $__pipward_code && \builtin return __pipward_code
    __pipward_run "$__pipward_program" "$@"
    \builtin return
  fi

  if [[ $__pipward_lines[1] == observe* ]]; then
    \builtin local __pipward_log=
    # __pipward_ask has proved that this holds nothing but a quoted word.
    [[ $__pipward_lines[1] == observe ]] || \builtin eval "__pipward_log=${__pipward_lines[1]#* }"
    {
      if [[ -n $__pipward_log ]]; then
        PIP_LOG=$__pipward_log \builtin command "$__pipward_program" "$@" || __pipward_code=$?
      else
        __pipward_run "$__pipward_program" "$@" || __pipward_code=$?
      fi
      __pipward_refused=$__pipward_code
      if ((__pipward_code == 1 || __pipward_code == 3)); then
        __pipward_code=0
        __pipward_ask "after=$__pipward_log" $__pipward_refused "$__pipward_program" "$@" || __pipward_code=$?
      fi
    } always {
      [[ -z $__pipward_log ]] || \builtin command rm -f -- "$__pipward_log"
    }
    ((__pipward_refused == 1 || __pipward_refused == 3)) || \builtin return __pipward_refused
    if ((__pipward_code)); then
      __pipward_is_stopped $__pipward_code && \builtin return __pipward_code
      \builtin return __pipward_refused
    fi
  fi

  __pipward_perform "$@"
}

# Usage: __pipward_run PROGRAM [ARG]…
# Runs a program; one that is not there is told of as without this function.
function __pipward_run {
  if [[ $1 == */* ]] || ((${+commands[$1]})) || \builtin whence -p -- "$1" >/dev/null; then
    \builtin command "$@"
  elif (($+functions[command_not_found_handler])); then
    (command_not_found_handler "$@")
  else
    \builtin print -ru2 -- "zsh: command not found: $1"
    \builtin return 127
  fi
}

# Usage: __pipward_perform [ARG]…
# Carries out the answer in the caller's array `__pipward_lines`, for `__pipward_program ARG…`, up to the
# first that fails. Status: of what ran last.
function __pipward_perform {
  \builtin local -a __pipward_words
  \builtin local __pipward_line __pipward_log=
  \builtin local -i __pipward_code=0
  for __pipward_line in "$__pipward_lines[@]"; do
    __pipward_words=()
    # __pipward_ask has proved that this holds nothing but quoted words.
    [[ $__pipward_line != *' '* ]] || \builtin eval "__pipward_words=(${__pipward_line#* })"
    case $__pipward_line in
      (pass) __pipward_run "$__pipward_program" "$@" || __pipward_code=$? ;;
      (activate\ *) __pipward_activate "$__pipward_words[1]" "$__pipward_words[2]" ;;
      (log\ *) __pipward_log=$__pipward_words[1] ;;
      (path\ *) PATH=${PATH:+$PATH:}$__pipward_words[1] ;;
      (run\ *)
        # What goes into an environment is for that alone.
        PIP_USER=0 PIP_PYTHON='' PIP_LOG=${__pipward_log:-${PIP_LOG-}} \
          \builtin command "$__pipward_words[@]" || __pipward_code=$?
        ;;
      (say\ *) \builtin print -ru2 -- "$__pipward_words[1]" ;;
      (suggest\ *) __pipward_suggest "$__pipward_words[1]" ;;
      (status\ *) __pipward_code=$__pipward_words[1] ;;
    esac
    ((__pipward_code == 0)) || \builtin break
  done
  if [[ -n $__pipward_log ]]; then
    ((__pipward_code != 1)) || __pipward_run_helper aftermath "$__pipward_log" "$__pipward_words[@]" || :
    \builtin command rm -f -- "$__pipward_log"
  fi
  \builtin return __pipward_code
}

# Usage: __pipward_suggest TEXT
# Has the next line editor begin with a command line, if nothing was typed by then: that would become its end,
# and run it.
function __pipward_suggest {
  if \builtin autoload -Uz +X add-zle-hook-widget 2>/dev/null; then
    \builtin typeset -g __pipward_suggestion=$1
    add-zle-hook-widget line-init __pipward_hold_out
  else
    \builtin print -rz -- "$1"
  fi
}

function __pipward_hold_out {
  \builtin emulate -L zsh
  add-zle-hook-widget -d line-init __pipward_hold_out
  if [[ -z $BUFFER ]] && ((!PENDING && !KEYS_QUEUED_COUNT)); then
    BUFFER=$__pipward_suggestion CURSOR=$#__pipward_suggestion
  fi
  \builtin unset __pipward_suggestion
}

# Usage: __pipward_look_back STATUS LINE
function __pipward_look_back {
  # A function runs something else.
  case ${2%%[[:space:]]*} in
    (sudo | python*) ((!$+functions[${2%%[[:space:]]*}])) || \builtin return 0 ;;
  esac
  \builtin local -a __pipward_lines
  \builtin local __pipward_program=
  __pipward_ask line $1 '' "$2" || \builtin return 0
  __pipward_perform
  \builtin return 0
}

# Usage: __pipward_own [ARG]…
# pipward's own commands, some of which are about this very shell.
function __pipward_own {
  \builtin emulate -L zsh
  \builtin local -i __pipward_code=0
  if [[ ${1-} == use ]]; then
    \builtin local -a __pipward_lines
    \builtin local __pipward_program=
    __pipward_ask use 0 "${2-}" "${@:3}" && __pipward_perform || __pipward_code=$?
  else
    \builtin local __pipward_wires=
    [[ ${1-} != doctor ]] || __pipward_inspect
    __PIPWARD_WIRES=$__pipward_wires \
      __PIPWARD_SHELL="zsh ${__pipward_how:-${__pipward_held:+held}} ${__pipward_venv-}" \
      __pipward_run_helper "$@" || __pipward_code=$?
  fi
  # The settings, what is allowed, or what is there, may be another now.
  case ${1-} in
    (allow) __pipward_held= __pipward_told=() __pipward_pwd= ;;
    (config | deny | repair | undo | venv)
      __pipward_told=() __pipward_pwd=
      if [[ -n ${__pipward_venv-} && ! -f $__pipward_venv/pyvenv.cfg ]]; then
        __pipward_leave
        \builtin unfunction deactivate 2>/dev/null || :
      fi
      ;;
    (use) __pipward_pwd= ;;
    (*) \builtin return __pipward_code ;;
  esac
  [[ ! -f ${__pipward_helper:h}/shell/pipward.zsh ]] ||
    \builtin . "${__pipward_helper:h}/shell/pipward.zsh"
  \builtin return __pipward_code
}

# For `pipward doctor`: leaves in the caller's `__pipward_wires` what has become of what this shell hangs on.
# Lines of `hook STATE`, `wrapper NAME` where another function has that name, and `alias NAME=TEXT`.
function __pipward_inspect {
  \builtin emulate -L zsh
  \builtin local __pipward_each __pipward_text
  __pipward_wires='hook in-place'
  ((${precmd_functions[(Ie)__pipward_precmd]} && ${chpwd_functions[(Ie)__pipward_chpwd]})) ||
    __pipward_wires='hook overwritten'
  for __pipward_each in pip pip3; do
    [[ "$(\builtin typeset -f $__pipward_each)" == *__pipward_pip* ]] ||
      __pipward_wires+=$'\n'"wrapper $__pipward_each"
    __pipward_text="$(\builtin alias -- $__pipward_each)" || \builtin continue
    __pipward_text=${__pipward_text#*=}
    __pipward_wires+=$'\n'"alias $__pipward_each=${(Q)__pipward_text}"
  done
}

# Usage: __pipward_ask PHASE STATUS PROGRAM [ARG]…
# Asks the helper, and leaves its answer in the caller's array `__pipward_lines`. Fails with the helper's
# status, or with 1 where the answer is not whole, of another version, or anything but known verbs followed by
# quoted words.
function __pipward_ask {
  \builtin setopt localoptions casematch
  \builtin local __pipward_answer __pipward_line
  \builtin local -i __pipward_code=0
  __pipward_choose_answer || \builtin return 1
  # Ctrl-C in a program ends the functions that started it, with a status of zsh's own, unless it is caught
  # here.
  {
    __pipward_run_helper plan 1 zsh "$1" "$2" "$__pipward_answer" "$3" "${@:4}" || __pipward_code=$?
  } always {
    if ((TRY_BLOCK_INTERRUPT)); then
      TRY_BLOCK_INTERRUPT=0
      __pipward_code=130
    fi
  }

  __pipward_lines=()
  if [[ -f $__pipward_answer ]]; then
    while IFS='' \builtin read -r __pipward_line; do
      __pipward_lines+=("$__pipward_line")
    done <"$__pipward_answer"
    \builtin command rm -f -- "$__pipward_answer"
  fi
  ((__pipward_code == 0)) || \builtin return __pipward_code

  # A regular expression, since the recursion of zsh's own patterns ends the shell on some kilobytes.
  \builtin local __pipward_word="( ('[^']*'|\\\$'[^'\\]*(\\\\.[^'\\]*)*'))" __pipward_known MATCH
  \builtin local -i MBEGIN MEND
  \builtin local -a match mbegin mend
  (($#__pipward_lines >= 3)) && [[ $__pipward_lines[1] == 'pipward 1' && $__pipward_lines[-1] == end ]] ||
    \builtin return 1
  __pipward_lines=("${(@)__pipward_lines[2,-2]}")
  __pipward_known="pass|observe($__pipward_word)?|(log|path|say|status|suggest)$__pipward_word"
  __pipward_known="^($__pipward_known|activate$__pipward_word$__pipward_word|run$__pipward_word+)\$"
  for __pipward_line in "$__pipward_lines[@]"; do
    [[ $__pipward_line =~ $__pipward_known ]] || \builtin return 1
  done
}

# Leaves in the caller's `__pipward_answer` the path of a file that is not there yet, in a directory of the
# person's.
function __pipward_choose_answer {
  __pipward_answer=${XDG_RUNTIME_DIR-}
  if [[ ! -d $__pipward_answer || ! -O $__pipward_answer || ! -w $__pipward_answer ]]; then
    case ${XDG_STATE_HOME-} in
      (/*) __pipward_answer=$XDG_STATE_HOME/pipward ;;
      (*) __pipward_answer=${HOME-}/.local/state/pipward ;;
    esac
    [[ $__pipward_answer == /* && -n ${HOME-}${XDG_STATE_HOME-} ]] || \builtin return 1
  fi
  # A subshell has the process number and the random numbers of its parent.
  \builtin zmodload zsh/system 2>/dev/null || :
  __pipward_answer=$__pipward_answer/pipward.${sysparams[pid]:-$$}.$RANDOM$RANDOM
}

# Usage: __pipward_is_stopped STATUS
# True where the helper was ended or stopped: by Ctrl-C (130), a closed terminal or `kill` (129, 143), or a
# stop signal (147 to 150).
function __pipward_is_stopped {
  (($1 == 129 || $1 == 130 || $1 == 143 || ($1 >= 147 && $1 <= 150)))
}

# Usage: __pipward_run_helper [ARG]…
# Runs the helper with the node that set it up, or another one where that is gone.
function __pipward_run_helper {
  \builtin emulate -L zsh
  \builtin local __pipward_node_now=${__pipward_node-}
  if [[ ! -x $__pipward_node_now ]]; then
    \builtin whence -p node >/dev/null || \builtin return 1
    __pipward_node_now=node
  fi
  NODE_OPTIONS='' \builtin command "$__pipward_node_now" "$__pipward_helper" "$@"
}

function __pipward_catch { "$@"; }
__pipward_whole=1
}
