# pipward for zsh 5.1 and later: puts what pip refuses to install (PEP 668) where it belongs.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# Set by `pipward setup` and `pipward init zsh` in front of this text:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper

# The public functions stand alone: whoever copies them without the private ones gets plain pip.

function pip {
  if [[ $- == *i* ]] && \builtin typeset -f __pipward_pip >/dev/null; then
    __pipward_pip pip "$@"
  else
    \builtin command pip "$@"
  fi
}

function pip3 {
  if [[ $- == *i* ]] && \builtin typeset -f __pipward_pip >/dev/null; then
    __pipward_pip pip3 "$@"
  else
    \builtin command pip3 "$@"
  fi
}

# pipward itself, where it was set up without being installed: `npx pipward setup`.
function pipward {
  if [[ -n ${__pipward_helper-} && -f $__pipward_helper ]] && \builtin typeset -f __pipward_run_helper >/dev/null; then
    __pipward_run_helper "$@"
  else
    \builtin command pipward "$@"
  fi
}

# pip3.N, for each that is on PATH now. The text below is fixed but for the number.
function __pipward_define_versions {
  \builtin emulate -L zsh
  \builtin local __pipward_minor
  for __pipward_minor in 8 9 10 11 12 13 14 15 16 17 18 19; do
    \builtin whence -p "pip3.$__pipward_minor" >/dev/null || \builtin continue
    \builtin eval "function pip3.$__pipward_minor { if [[ \$- == *i* ]] && \\builtin typeset -f __pipward_pip >/dev/null; then __pipward_pip pip3.$__pipward_minor \"\$@\"; else \\builtin command pip3.$__pipward_minor \"\$@\"; fi; }"
  done
}
__pipward_define_versions
\builtin unfunction __pipward_define_versions

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip; where the distributor's refusal is met, what the helper answers. Status: of what ran last.
function __pipward_pip {
  \builtin emulate -L zsh
  \builtin local __pipward_program=$1
  \builtin local -i __pipward_code=0 __pipward_refused
  \builtin shift
  if __pipward_is_idle "$@"; then
    __pipward_run "$__pipward_program" "$@"
    \builtin return
  fi
  # The active environment's own pip comes first on PATH; `user = true` means nothing in there.
  if [[ -n ${VIRTUAL_ENV-} && $PATH == "$VIRTUAL_ENV/bin:"* && -x $VIRTUAL_ENV/bin/$__pipward_program ]]; then
    PIP_USER=0 \builtin command "$__pipward_program" "$@"
    \builtin return
  fi

  \builtin local -a __pipward_lines
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
  if [[ $1 == */* ]] || \builtin whence -p -- "$1" >/dev/null; then
    \builtin command "$@"
  elif (($+functions[command_not_found_handler])); then
    (command_not_found_handler "$@")
  else
    \builtin print -ru2 -- "zsh: command not found: $1"
    \builtin return 127
  fi
}

# Usage: __pipward_perform [ARG]…
# Carries out the answer in the caller's array `__pipward_lines`, for `__pipward_program ARG…`, up to the first that
# fails. Status: of what ran last.
function __pipward_perform {
  \builtin local -a __pipward_words
  \builtin local __pipward_line
  \builtin local -i __pipward_code=0
  for __pipward_line in "$__pipward_lines[@]"; do
    __pipward_words=()
    # __pipward_ask has proved that this holds nothing but quoted words.
    [[ $__pipward_line != *' '* ]] || \builtin eval "__pipward_words=(${__pipward_line#* })"
    case $__pipward_line in
      (pass) __pipward_run "$__pipward_program" "$@" || __pipward_code=$? ;;
      (activate\ *) __pipward_activate "$__pipward_words[1]" "$__pipward_words[2]" ;;
      (path\ *) PATH=${PATH:+$PATH:}$__pipward_words[1] ;;
      (run\ *) PIP_USER=0 PIP_PYTHON='' \builtin command "$__pipward_words[@]" || __pipward_code=$? ;;
      (suggest\ *) \builtin print -rz -- "$__pipward_words[1]" ;;
      (status\ *) __pipward_code=$__pipward_words[1] ;;
    esac
    ((__pipward_code == 0)) || \builtin break
  done
  \builtin return __pipward_code
}

# True where pipward is to keep out of everything.
function __pipward_is_off {
  [[ -z ${PIP_AUTO_COMPLETE-} && ${CI:-false} == false ]] || \builtin return 0
  [[ -z ${PIPWARD_DISABLE-} || $PIPWARD_DISABLE == 0 ]] || \builtin return 0
  [[ -z ${__pipward_helper-} || ! -f $__pipward_helper ]]
}

# Usage: __pipward_is_idle [ARG]…
# True where pip is none of our business; nothing is forked to find out.
function __pipward_is_idle {
  __pipward_is_off && \builtin return 0
  \builtin local __pipward_word
  for __pipward_word in "$@"; do
    case $__pipward_word in (install | uninstall) \builtin return 1 ;; esac
  done
  \builtin return 0
}

# Usage: __pipward_is_stopped STATUS
# True where the person ended or stopped the helper: Ctrl-C (130), or a stop signal (147 to 150).
function __pipward_is_stopped {
  (($1 == 130 || ($1 >= 147 && $1 <= 150)))
}

# Usage: __pipward_ask PHASE STATUS PROGRAM [ARG]…
# Asks the helper and leaves its answer in the caller's array `__pipward_lines`. It fails with the helper's
# status, or with 1 where the answer is not whole, of another version, or anything but known verbs
# followed by quoted words.
function __pipward_ask {
  \builtin setopt localoptions casematch
  \builtin local __pipward_answer __pipward_line
  \builtin local -i __pipward_code=0
  __pipward_answer=${XDG_RUNTIME_DIR-}
  if [[ ! -d $__pipward_answer || ! -O $__pipward_answer || ! -w $__pipward_answer ]]; then
    case ${XDG_STATE_HOME-} in
      (/*) __pipward_answer=$XDG_STATE_HOME/pipward ;;
      (*) __pipward_answer=${HOME-}/.local/state/pipward ;;
    esac
    [[ $__pipward_answer == /* && -n ${HOME-}${XDG_STATE_HOME-} ]] || \builtin return 1
  fi
  __pipward_answer=$__pipward_answer/pipward.$$.$RANDOM$RANDOM
  # Ctrl-C in a program ends the functions that started it, with a status of zsh's own, unless it is caught here.
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
    while IFS='' \builtin read -r __pipward_line; do __pipward_lines+=("$__pipward_line"); done <"$__pipward_answer"
    \builtin command rm -f -- "$__pipward_answer"
  fi
  ((__pipward_code == 0)) || \builtin return __pipward_code

  # A regular expression, since the recursion of zsh's own patterns ends the shell on some kilobytes.
  \builtin local __pipward_quoted="( ('[^']*'|\\\$'[^'\\]*(\\\\.[^'\\]*)*'))" MATCH
  \builtin local -i MBEGIN MEND
  \builtin local -a match mbegin mend
  (($#__pipward_lines >= 3)) && [[ $__pipward_lines[1] == 'pipward 1' && $__pipward_lines[-1] == end ]] || \builtin return 1
  __pipward_lines=("${(@)__pipward_lines[2,-2]}")
  for __pipward_line in "$__pipward_lines[@]"; do
    [[ $__pipward_line =~ "^(pass|observe($__pipward_quoted)?|(path|status|suggest)$__pipward_quoted|activate$__pipward_quoted$__pipward_quoted|run$__pipward_quoted+)$" ]] || \builtin return 1
  done
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

# Usage: __pipward_activate VENV PROMPT
# Does what `activate` of a virtual environment does, without running anything that lies in it.
function __pipward_activate {
  case $1 in (*:*) \builtin return 0 ;; esac
  if [[ -n ${__pipward_venv-} ]]; then
    __pipward_leave
  elif [[ -n ${_OLD_VIRTUAL_PATH-} ]] && \builtin typeset -f deactivate >/dev/null; then
    # Left over from an `activate` that the person sourced: it alone can give the prompt back.
    deactivate
  fi
  \builtin typeset -g __pipward_venv=$1
  if ((${+PYTHONHOME})); then
    \builtin typeset -g __pipward_pythonhome=$PYTHONHOME
    \builtin unset PYTHONHOME
  fi
  \builtin export VIRTUAL_ENV=$1 VIRTUAL_ENV_PROMPT=$2
  __pipward_prepend "$1/bin"

  function deactivate {
    \builtin unfunction deactivate
    __pipward_leave
  }
}

# Takes back exactly what __pipward_activate did, whatever else has become of PATH since.
function __pipward_leave {
  \builtin emulate -L zsh
  [[ -n ${__pipward_venv-} ]] || \builtin return 0
  if [[ ${VIRTUAL_ENV-} == "$__pipward_venv" ]]; then
    \builtin unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
  fi
  if ((${+__pipward_pythonhome})); then
    \builtin export PYTHONHOME=$__pipward_pythonhome
    \builtin unset __pipward_pythonhome
  fi
  __pipward_drop "$__pipward_venv/bin"
  \builtin unset __pipward_venv
}

# Usage: __pipward_prepend DIRECTORY
# Puts a directory first on PATH, once.
function __pipward_prepend {
  __pipward_drop "$1"
  PATH=$1${PATH:+:$PATH}
}

# Usage: __pipward_drop DIRECTORY
# Takes a directory off PATH, and nothing else.
function __pipward_drop {
  \builtin local __pipward_entries=:$PATH: __pipward_rest
  while __pipward_rest=${__pipward_entries#*:"$1":} && ((${#__pipward_rest} < ${#__pipward_entries})); do
    __pipward_entries=${__pipward_entries%%:"$1":*}:$__pipward_rest
  done
  __pipward_entries=${__pipward_entries#:}
  PATH=${__pipward_entries%:}
}

# Before a line runs: notes one that may fail as `python3 -m pip install …` or `sudo pip install …` does, which no
# function stands before; aliases are taken out of it by now.
function __pipward_preexec {
  \builtin emulate -L zsh
  \builtin typeset -g __pipward_typed=
  case $3 in (*python*-m*pip*install* | *sudo*pip*install*) __pipward_typed=$3 ;; esac
}

# At each prompt: has the helper look at the line that was noted, if it failed.
function __pipward_precmd {
  \builtin local __pipward_code=$? __pipward_text=${__pipward_typed-}
  \builtin emulate -L zsh
  __pipward_typed=
  [[ -n $__pipward_text ]] || \builtin return 0
  ((__pipward_code == 1 || __pipward_code == 3)) || \builtin return 0
  __pipward_is_off && \builtin return 0
  # A function runs something else.
  case ${__pipward_text%%[[:space:]]*} in
    (sudo | python*) ((!$+functions[${__pipward_text%%[[:space:]]*}])) || \builtin return 0 ;;
  esac
  \builtin local -a __pipward_lines
  \builtin local __pipward_program=
  __pipward_ask line $__pipward_code '' "$__pipward_text" || \builtin return 0
  __pipward_perform
  \builtin return 0
}

function __pipward_hook {
  \builtin emulate -L zsh
  \builtin typeset -ga preexec_functions precmd_functions
  ((${preexec_functions[(Ie)__pipward_preexec]})) || preexec_functions+=(__pipward_preexec)
  ((${precmd_functions[(Ie)__pipward_precmd]})) || precmd_functions+=(__pipward_precmd)
}
if [[ $- == *i* ]]; then __pipward_hook; fi
\builtin unfunction __pipward_hook
