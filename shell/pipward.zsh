# pipward for zsh 5.1 and later: puts what pip refuses to install (PEP 668) where it belongs.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# Set by `pipward setup` and `pipward init zsh` in front of this text, from `pipward config`:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper
#   __pipward_names     names that environments of projects have
#   __pipward_auto      false: directories activate nothing
#   __pipward_ignore    directories below which nothing is activated
#   __pipward_shows     auto, always or never: whether the prompt names the environment
#   __pipward_under     the environment that is active where no project's is
#
# `pipward setup` has shells read what stands `at the start`, and the rest, __pipward_rest_file, when they first need it.

function __pipward_defaults {
  \builtin emulate -L zsh
  # What this shell has left, what it has named, and what is still to be said.
  \builtin typeset -ga __pipward_names __pipward_ignore __pipward_left __pipward_told __pipward_notes
  (($#__pipward_names)) || __pipward_names=(.venv venv env)
  # Under `setopt allexport`, what stands in front of this text was exported.
  \builtin typeset -g +x -- ${(k)parameters[(I)__pipward_*]}
}
__pipward_defaults
\builtin unfunction __pipward_defaults

# The public functions stand alone: whoever copies them without the private ones gets plain pip.

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
  if [[ -n ${__pipward_helper-} && -r ${__pipward_rest_file:-$__pipward_helper} && ${__pipward_shell-} == $$ ]]; then
    __pipward_own "$@"
  else
    \builtin command pipward "$@"
  fi
}

# pip3.N, for each that is on PATH now; of Pythons that are maintained, and of the next few years'. The text below is fixed
# but for the number. WSL has the directories of Windows on PATH, and it takes a hundred times as long to look into one: there,
# only what a distributor or a person has is looked for.
function __pipward_define_versions {
  \builtin emulate -L zsh
  \builtin local __pipward_minor
  for __pipward_minor in 11 12 13 14 15 16 17; do
    [[ -z ${WSL_DISTRO_NAME-} || -x /usr/bin/pip3.$__pipward_minor || -x /usr/local/bin/pip3.$__pipward_minor || -x ${HOME-}/.local/bin/pip3.$__pipward_minor || -x ${HOMEBREW_PREFIX:-/usr}/bin/pip3.$__pipward_minor ]] || \builtin continue
    \builtin whence -p "pip3.$__pipward_minor" || \builtin continue
    \builtin eval "function pip3.$__pipward_minor { if [[ \$- == *i* && \${__pipward_shell-} == \$\$ ]]; then __pipward_pip pip3.$__pipward_minor \"\$@\"; else \\builtin command pip3.$__pipward_minor \"\$@\"; fi; }"
  done >/dev/null
}
__pipward_define_versions
\builtin unfunction __pipward_define_versions

# Usage: __pipward_later FUNCTION [ARG]…
# Reads the rest of this text, in which no alias of the person's stands for anything, and calls one of its functions; where
# that cannot be, pip is plain pip.
function __pipward_later {
  \builtin local __pipward_whole=
  __pipward_read || :
  if [[ -n $__pipward_whole ]]; then
    "$@"
  elif [[ $1 == __pipward_meet || $1 == __pipward_run ]]; then
    \builtin command "${@:2}"
  else
    \builtin return 1
  fi
}

function __pipward_read {
  \builtin emulate -L zsh
  \builtin unsetopt aliases
  \builtin . "$__pipward_rest_file"
}

# --- later ---

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
  # The active environment's own pip comes first on PATH, where it can run; `user = true` means nothing in there.
  if [[ -n ${VIRTUAL_ENV-} && $PATH == "$VIRTUAL_ENV/bin:"* && -x $VIRTUAL_ENV/bin/python && -x $VIRTUAL_ENV/bin/$__pipward_program ]]; then
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
# Carries out the answer in the caller's array `__pipward_lines`, for `__pipward_program ARG…`, up to the first that
# fails. Status: of what ran last.
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
      (run\ *) PIP_USER=0 PIP_PYTHON='' PIP_LOG=${__pipward_log:-${PIP_LOG-}} \builtin command "$__pipward_words[@]" || __pipward_code=$? ;;
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
# Has the next line editor begin with a command line, if nothing was typed by then: that would become its end, and run it.
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

# Usage: __pipward_is_stopped STATUS
# True where the helper was ended or stopped: by Ctrl-C (130), a closed terminal or `kill` (129, 143), or a stop signal (147 to 150).
function __pipward_is_stopped {
  (($1 == 129 || $1 == 130 || $1 == 143 || ($1 >= 147 && $1 <= 150)))
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
  # A subshell has the process number and the random numbers of its parent.
  \builtin zmodload zsh/system 2>/dev/null || :
  __pipward_answer=$__pipward_answer/pipward.${sysparams[pid]:-$$}.$RANDOM$RANDOM
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
    [[ $__pipward_line =~ "^(pass|observe($__pipward_quoted)?|(log|path|say|status|suggest)$__pipward_quoted|activate$__pipward_quoted$__pipward_quoted|run$__pipward_quoted+)$" ]] || \builtin return 1
  done
}

# Usage: __pipward_own [ARG]…
# pipward's own commands, some of which are about this very shell.
function __pipward_own {
  \builtin emulate -L zsh
  \builtin local -i __pipward_code=0
  if [[ ${1-} == use ]]; then
    \builtin local -a __pipward_lines
    \builtin local __pipward_program=
    if __pipward_ask use 0 "${2-}" "${@:3}"; then __pipward_perform || __pipward_code=$?; else __pipward_code=$?; fi
  else
    \builtin local __pipward_wires=
    [[ ${1-} != doctor ]] || __pipward_inspect
    __PIPWARD_WIRES=$__pipward_wires __PIPWARD_SHELL="zsh ${__pipward_how:-${__pipward_held:+held}} ${__pipward_venv-}" __pipward_run_helper "$@" || __pipward_code=$?
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
  [[ ! -f ${__pipward_helper:h}/shell/pipward.zsh ]] || \builtin . "${__pipward_helper:h}/shell/pipward.zsh"
  \builtin return __pipward_code
}

# For `pipward doctor`: leaves in the caller's `__pipward_wires` what has become of what this shell hangs on. Lines of
# `hook STATE`, `wrapper NAME` where another function has that name, and `alias NAME=TEXT`.
function __pipward_inspect {
  \builtin emulate -L zsh
  \builtin local __pipward_each __pipward_text
  __pipward_wires='hook in-place'
  ((${precmd_functions[(Ie)__pipward_precmd]} && ${chpwd_functions[(Ie)__pipward_chpwd]})) || __pipward_wires='hook overwritten'
  for __pipward_each in pip pip3; do
    [[ "$(\builtin typeset -f $__pipward_each)" == *__pipward_pip* ]] || __pipward_wires+=$'\n'"wrapper $__pipward_each"
    __pipward_text="$(\builtin alias -- $__pipward_each)" || \builtin continue
    __pipward_text=${__pipward_text#*=}
    __pipward_wires+=$'\n'"alias $__pipward_each=${(Q)__pipward_text}"
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

# Usage: __pipward_activate VENV HOW
# Does what `activate` of a virtual environment does, without running anything that lies in it. HOW is `project` where it
# belongs to the directory it stands in and ends with that, `shared` where it is there beneath all projects, `chosen`
# where only the person ends it.
function __pipward_activate {
  case $1 in (*:*) \builtin return 0 ;; esac
  if [[ -n ${__pipward_venv-} ]]; then
    __pipward_leave
  elif [[ -n ${_OLD_VIRTUAL_PATH-} ]] && \builtin typeset -f deactivate >/dev/null; then
    # Left over from an `activate` that the person sourced: it alone can give the prompt back.
    \deactivate
  fi
  __pipward_take "$1" "$2"
  if ((${+PYTHONHOME})); then
    \builtin typeset -g __pipward_pythonhome=$PYTHONHOME
    \builtin unset PYTHONHOME
  fi
  \builtin export VIRTUAL_ENV=$1 VIRTUAL_ENV_PROMPT=$__pipward_name
  if [[ :$PATH: == *":$1/bin:"* ]]; then
    # An entry of the person's own stays where it is, now and afterwards.
    ((${__pipward_left[(Ie)$1]})) || __pipward_kept=1
    __pipward_prepend "$1/bin"
  else
    PATH=$1/bin${PATH:+:$PATH}
  fi
}

# Usage: __pipward_take VENV HOW
# Makes an environment ours whose variables are set, or will be; names it as no prompt takes amiss.
function __pipward_take {
  \builtin typeset -g __pipward_venv=$1 __pipward_how=$2 __pipward_tree=${1%/*} __pipward_name=${1##*/} __pipward_shown= __pipward_kept=
  # That of a project whose disk cannot hold it stands below the data directory, under the project's own path.
  [[ $1 != "${__pipward_helper:h}/projects/"* ]] || __pipward_tree=${__pipward_tree#"${__pipward_helper:h}/projects"}
  # Where this is set from now on, somebody has sourced an `activate` over ours.
  \builtin unset _OLD_VIRTUAL_PATH
  [[ $2 != shared ]] || \builtin typeset -g __pipward_under=$1
  if [[ -n $__pipward_tree ]] && ((${__pipward_names[(Ie)$__pipward_name]})); then
    __pipward_name=${__pipward_tree##*/}
  fi
  __pipward_name=${__pipward_name//[^[:alnum:]._+@ -]/_}
  if __pipward_is_to_show; then
    __pipward_shown="($__pipward_name) "
    [[ ${PROMPT-} == "$__pipward_shown"* ]] || PROMPT=$__pipward_shown${PROMPT-}
  fi

  function deactivate {
    \builtin emulate -L zsh
    \builtin unfunction deactivate
    if [[ ${1-} != nondestructive ]]; then
      \builtin typeset -g __pipward_under=
      if [[ ${__pipward_how-} == project ]]; then \builtin typeset -g __pipward_held=$__pipward_tree; else __pipward_hold; fi
    fi
    __pipward_leave
  }
}

# What the person ends in a project stays so until they leave that.
function __pipward_hold {
  \builtin local __pipward_found= __pipward_root=
  \builtin local __pipward_records=${${(M)${XDG_STATE_HOME-}:#/*}:-${HOME-}/.local/state}/pipward/allowed
  __pipward_find
  [[ -z $__pipward_found ]] || \builtin typeset -g __pipward_held=$__pipward_root
}

# Takes back exactly what __pipward_activate did, whatever else has become of PATH since.
function __pipward_leave {
  [[ -n ${__pipward_venv-} ]] || \builtin return 0
  __pipward_withdraw
  if [[ ${VIRTUAL_ENV-} == "$__pipward_venv" ]]; then
    \builtin unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
  fi
  if ((${+__pipward_pythonhome})); then
    \builtin export PYTHONHOME=$__pipward_pythonhome
    \builtin unset __pipward_pythonhome
  fi
  # Each once: their directories must not come back to PATH.
  [[ -n $__pipward_kept ]] || ((${__pipward_left[(Ie)$__pipward_venv]})) || __pipward_left+=("$__pipward_venv")
  \builtin unset __pipward_venv __pipward_how __pipward_shown
}

# Takes our environment off PATH and out of the prompt; done again, it does nothing.
function __pipward_withdraw {
  # Mostly, it is the first of all, and only that.
  if [[ -z $__pipward_kept && $PATH == "$__pipward_venv/bin:"* && :${PATH#*:}: != *":$__pipward_venv/bin:"* ]]; then
    PATH=${PATH#*:}
  else
    __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  fi
  if [[ -n ${__pipward_shown-} && ${PROMPT-} == "$__pipward_shown"* ]]; then PROMPT=${PROMPT#"$__pipward_shown"}; fi
  if [[ ${VIRTUAL_ENV_PROMPT-} == "$__pipward_name" ]]; then \builtin unset VIRTUAL_ENV_PROMPT; fi
}

# Somebody has sourced an `activate` over ours: from now on there is only theirs, and what that keeps to give back is what
# there was before ours.
function __pipward_hand_over {
  \builtin local __pipward_path=$PATH
  PATH=$_OLD_VIRTUAL_PATH
  __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  _OLD_VIRTUAL_PATH=$PATH
  PATH=$__pipward_path
  # Theirs may be the same environment.
  [[ ${VIRTUAL_ENV-} != "$__pipward_venv" ]] || __pipward_kept=1
  __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  if [[ -n ${__pipward_shown-} ]]; then
    PROMPT=${PROMPT/"$__pipward_shown"/}
    ((!${+_OLD_VIRTUAL_PS1})) || _OLD_VIRTUAL_PS1=${_OLD_VIRTUAL_PS1#"$__pipward_shown"}
  fi
  if ((${+__pipward_pythonhome})); then
    \builtin typeset -g _OLD_VIRTUAL_PYTHONHOME=$__pipward_pythonhome
    \builtin unset __pipward_pythonhome
  fi
  \builtin unset __pipward_venv __pipward_how __pipward_shown
}

# True where the prompt is to name the environment: where nothing else is known to do so.
function __pipward_is_to_show {
  case ${__pipward_shows-} in
    (always) \builtin return 0 ;;
    (never) \builtin return 1 ;;
  esac
  [[ -z ${VIRTUAL_ENV_DISABLE_PROMPT-}${POSH_SHELL_VERSION-}${POSH_PID-}${SPACESHIP_VERSION-} && ${STARSHIP_SHELL-} != zsh ]] || \builtin return 1
  ((!($+functions[p10k] + $+functions[prompt_pure_precmd] + $+functions[spaceship_prompt]))) || \builtin return 1
  # A prompt theme that was not chosen is only known by name.
  [[ ${functions[prompt_pure_setup]:-autoload -X} == *'autoload -X'* ]] || \builtin return 1
  \builtin local __pipward_prompts=${PROMPT-}${RPROMPT-}
  # What oh-my-zsh gives to themes where its plugin is not loaded.
  [[ ${${functions[virtualenv_prompt_info]-}//[[:space:]]/} != return1 ]] || __pipward_prompts=${__pipward_prompts//virtualenv_prompt_info/}
  case $__pipward_prompts in (*VIRTUAL_ENV* | *virtualenv* | *venv*) \builtin return 1 ;; esac
}

# Usage: __pipward_reconsider NAME
# Takes the environment of that name in the caller's `__pipward_dir`, which may not be activated, if it is another one's
# second name that may; else notes once what stands in the way, and fails.
function __pipward_reconsider {
  \builtin local __pipward_candidate=$__pipward_dir/$1 __pipward_physical __pipward_rest __pipward_word=
  [[ ! -e $__pipward_records$__pipward_candidate/:denied ]] || \builtin return 1
  ((!${__pipward_told[(Ie)$__pipward_candidate]})) || \builtin return 1
  # Records know the directory by its name without symbolic links.
  __pipward_physical=${${__pipward_dir:-/}:A}
  __pipward_physical=${__pipward_physical%/}/$1
  if [[ $__pipward_physical != "$__pipward_candidate" ]] && __pipward_is_allowed "$__pipward_physical" usable; then
    __pipward_found=$__pipward_physical __pipward_root=$__pipward_dir
    \builtin return 0
  fi
  __pipward_told+=("$__pipward_candidate")
  # Without a word, the commands take the nearest environment.
  if [[ -n $__pipward_nearer ]]; then
    __pipward_word=${(q)1} __pipward_rest=${PWD#"$__pipward_dir"}
    while [[ $__pipward_rest == /?* ]]; do
      __pipward_rest=${__pipward_rest%/*} __pipward_word=../$__pipward_word
    done
    __pipward_word=" $__pipward_word"
  fi
  if __pipward_is_allowed "$__pipward_candidate"; then
    __pipward_notes+=("$1 has lost its interpreter: \`pipward repair$__pipward_word\` rebuilds it")
  elif __pipward_is_moved "$__pipward_candidate"; then
    __pipward_notes+=("$1 was made in another place: \`pipward repair$__pipward_word\` rebuilds it, \`pipward deny$__pipward_word\` ends this note")
  else
    __pipward_notes+=("$1 here is not activated: \`pipward allow$__pipward_word\` lets it be, \`pipward deny$__pipward_word\` ends this note")
  fi
  \builtin return 1
}

# Usage: __pipward_is_moved VENV
# True where the first line of its pip names an interpreter in another place.
function __pipward_is_moved {
  \builtin local __pipward_line=
  [[ -f $1/bin/pip && -r $1/bin/pip ]] || \builtin return 1
  \builtin read -r -u 0 -k 512 __pipward_line <"$1/bin/pip" || :
  __pipward_line=${__pipward_line%%[[:space:]]*}
  [[ $__pipward_line == '#!/'*/bin/python* ]] || \builtin return 1
  __pipward_line=${__pipward_line#'#!'}
  [[ ! ${__pipward_line%/*} -ef $1/bin ]]
}

# Usage: __pipward_is_allowed VENV [usable]
# True where the person has allowed this very environment: the record of that is of the same moment as `pyvenv.cfg`, while
# whatever else was put there is older or newer. With `usable`, it must still have its interpreter, too.
function __pipward_is_allowed {
  \builtin local __pipward_record=$__pipward_records$1/:allowed __pipward_python=
  [[ $1 != *:* && -O $__pipward_record && -O $1/pyvenv.cfg && ! -h $1/pyvenv.cfg && ! -h $1 &&
    ! $__pipward_record -nt $1/pyvenv.cfg && ! $__pipward_record -ot $1/pyvenv.cfg ]] || \builtin return 1
  [[ -n ${2-} ]] || \builtin return 0
  # The interpreter it was made for, where an upgrade of the system would put another one into its place.
  [[ -x $1/bin/python ]] || \builtin return 1
  IFS= \builtin read -r __pipward_python <"$__pipward_record"
  [[ -z $__pipward_python || $1/bin/python -ef $__pipward_python ]]
}

# One line for each note, to a person at a terminal; never among what is drawn before there is a prompt.
function __pipward_tell {
  [[ -t 2 ]] && ((!${__p9k_instant_prompt_active:-0})) || \builtin return 0
  \builtin print -rlu2 -- "pipward: ${^__pipward_notes[@]}"
  __pipward_notes=()
}

# At each prompt: direnv, start files and other `activate` scripts put old values of PATH and VIRTUAL_ENV back.
function __pipward_check {
  \builtin local __pipward_each
  for __pipward_each in "$__pipward_left[@]"; do
    [[ :$PATH: != *":$__pipward_each/bin:"* || ${VIRTUAL_ENV-} == "$__pipward_each" ]] || __pipward_drop "$__pipward_each/bin"
  done
  [[ -z ${_OLD_VIRTUAL_PATH-} || -z ${__pipward_venv-} ]] || __pipward_hand_over
  if [[ ${VIRTUAL_ENV-} != "${__pipward_venv-}" && -n ${VIRTUAL_ENV-} ]]; then
    # Nothing of ours is seen beside it; direnv puts VIRTUAL_ENV back when it ends.
    [[ -z ${__pipward_venv-} ]] || __pipward_withdraw
    \builtin typeset -g __pipward_foreign=$PWD
    \builtin return 0
  fi
  if [[ -n ${__pipward_foreign-} ]]; then
    [[ -z ${VIRTUAL_ENV-} ]] || \builtin export VIRTUAL_ENV_PROMPT=$__pipward_name
    # Where that was no change of the directory, the person has ended it.
    if [[ -z ${VIRTUAL_ENV-} && $PWD == "$__pipward_foreign" ]]; then __pipward_hold; else \builtin typeset -g __pipward_pwd=; fi
    __pipward_foreign=
  fi
  [[ -n ${__pipward_venv-} ]] || \builtin return 0
  if [[ -z ${VIRTUAL_ENV-} ]]; then
    __pipward_leave
    ((!$+functions[deactivate])) || \builtin unfunction deactivate
    __pipward_pwd=
    \builtin return 0
  fi
  __pipward_each=:$PATH:
  case ${__pipward_each%%":$__pipward_venv/bin:"*}: in
    (*:/usr/bin:* | *:/bin:* | "$__pipward_each:") __pipward_prepend "$__pipward_venv/bin" ;;
  esac
  [[ -z ${__pipward_shown-} || ${PROMPT-} == "$__pipward_shown"* ]] || PROMPT=$__pipward_shown${PROMPT-}
}

# An environment that came with the variables (a pane of tmux, `exec zsh`) gets its `deactivate`; one that may be
# activated here is ended by leaving its project where the shell starts in that, any other only by the person.
function __pipward_adopt {
  [[ -n ${VIRTUAL_ENV-} && -z ${__pipward_venv-} && -O $VIRTUAL_ENV/pyvenv.cfg ]] || \builtin return 0
  ((!$+functions[deactivate])) || \builtin return 0
  if [[ $VIRTUAL_ENV == */pipward/venvs/default ]]; then
    __pipward_take "$VIRTUAL_ENV" shared
    \builtin return 0
  fi
  \builtin local __pipward_dir=${PWD%/}
  \builtin local __pipward_records=${${(M)${XDG_STATE_HOME-}:#/*}:-${HOME-}/.local/state}/pipward/allowed
  __pipward_take "$VIRTUAL_ENV" chosen
  [[ $VIRTUAL_ENV != */pipward/venvs/* ]] && __pipward_is_allowed "$VIRTUAL_ENV" || \builtin return 0
  # The project may be known here by another name.
  until [[ ${__pipward_dir:-/} -ef ${__pipward_tree:-/} ]]; do
    [[ -n $__pipward_dir ]] || \builtin return 0
    __pipward_dir=${__pipward_dir%/*}
  done
  \builtin typeset -g __pipward_how=project __pipward_tree=$__pipward_dir
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
  \builtin local __pipward_entries=:$PATH: __pipward_rest
  while __pipward_rest=${__pipward_entries#*:"$1":} && ((${#__pipward_rest} < ${#__pipward_entries})); do
    [[ -z ${2-} || :$__pipward_rest == *:"$1":* ]] || \builtin break
    __pipward_entries=${__pipward_entries%%:"$1":*}:$__pipward_rest
    [[ -z ${2-} ]] || \builtin break
  done
  __pipward_entries=${__pipward_entries#:}
  PATH=${__pipward_entries%:}
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

# --- at the start ---

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip; where the distributor's refusal is met, what the helper answers. Status: of what ran last. Nothing is forked to find
# out that it is none of our business.
function __pipward_pip {
  # `cd -q project && pip …`: nothing else has told of it.
  [[ $PWD == "${__pipward_pwd-}" ]] || __pipward_chpwd
  if [[ $* == *install* ]] && ! __pipward_is_off; then
    __pipward_meet "$@"
  elif ((${+commands[$1]})); then
    \builtin command "$@"
  else
    __pipward_run "$@"
  fi
}

# True where pipward is to keep out of everything.
function __pipward_is_off {
  [[ -n ${PIP_AUTO_COMPLETE-} || ${CI:-false} != false || ${PIPWARD_DISABLE:-0} != 0 || ! -r ${__pipward_rest_file:-${__pipward_helper-}} ]]
}

# Where the directory is another one than at the last look: activates the environment of the project there, and takes back
# that of a project that was left. Nothing is forked, and nothing of the directory is run, nor read beyond what `test` tells.
function __pipward_look {
  [[ $PWD != "${__pipward_pwd-}" ]] || \builtin return 0
  \builtin typeset -g __pipward_pwd=$PWD
  [[ -z ${_OLD_VIRTUAL_PATH-} || -z ${__pipward_venv-} ]] || __pipward_hand_over
  if [[ -n ${__pipward_held-} ]]; then
    ! __pipward_is_below "$__pipward_held" || \builtin return 0
    __pipward_held=
  fi
  # What the person, or a program of theirs, activated is theirs.
  [[ ${VIRTUAL_ENV-} == "${__pipward_venv-}" && ${__pipward_how-} != chosen ]] || \builtin return 0

  \builtin local __pipward_may= __pipward_found= __pipward_root=
  \builtin local __pipward_records=${${(M)${XDG_STATE_HOME-}:#/*}:-${HOME-}/.local/state}/pipward/allowed
  # Neither the settings, nor the editor that the terminal belongs to, nor conda stand against it.
  if [[ ${__pipward_auto-} != false && -z ${VSCODE_PYTHON_AUTOACTIVATE_GUARD-} && (-z ${CONDA_PREFIX-} || ${CONDA_DEFAULT_ENV-} == base) ]]; then
    __pipward_may=1
    __pipward_find
  fi
  if [[ -n $__pipward_found ]]; then
    [[ $__pipward_found == "${__pipward_venv-}" ]] || __pipward_activate "$__pipward_found" project
    __pipward_tree=$__pipward_root
    \builtin return 0
  fi
  if [[ ${__pipward_how-} == project ]]; then
    if [[ $PWD/ == "${__pipward_tree%/}/"* ]] && __pipward_is_allowed "$__pipward_venv"; then \builtin return 0; fi
    __pipward_leave
    ((!$+functions[deactivate])) || \builtin unfunction deactivate
  fi
  if [[ -n $__pipward_may && -n ${__pipward_under-} && -z ${__pipward_venv-} ]] && __pipward_is_allowed "$__pipward_under" usable; then
    __pipward_activate "$__pipward_under" shared
  fi
  \builtin return 0
}

# Finds the nearest environment that may be activated, upward to HOME or the root, and leaves it in the caller's
# `__pipward_found` and its directory in `__pipward_root`. Names what stands in the way, once each.
function __pipward_find {
  \builtin local __pipward_dir=${PWD%/} __pipward_nearer= __pipward_places= __pipward_each __pipward_placed
  \builtin local __pipward_first=${__pipward_names[1]-}/pyvenv.cfg __pipward_second=${__pipward_names[2]-}/pyvenv.cfg __pipward_third=${__pipward_names[3]-}/pyvenv.cfg
  # Mostly, no project has its environment there.
  [[ ! -d ${${(M)${XDG_DATA_HOME-}:#/*}:-${HOME-}/.local/share}/pipward/projects ]] || __pipward_places=1
  while :; do
    # Mostly there is nothing, which one test tells of as many names as there usually are.
    if [[ -f $__pipward_dir/$__pipward_first || -f $__pipward_dir/$__pipward_second || -f $__pipward_dir/$__pipward_third || -n ${__pipward_names[4]-} || -n $__pipward_places && -f $__pipward_records$__pipward_dir/:venv ]]; then
      for __pipward_each in "$__pipward_ignore[@]"; do
        ! __pipward_is_below "$__pipward_each" || \builtin return 0
      done
      for __pipward_each in "$__pipward_names[@]"; do
        [[ -f $__pipward_dir/$__pipward_each/pyvenv.cfg ]] || \builtin continue
        __pipward_root=$__pipward_dir __pipward_found=$__pipward_dir/$__pipward_each
        ! __pipward_is_allowed "$__pipward_found" usable || \builtin return 0
        ! __pipward_reconsider "$__pipward_each" || \builtin return 0
        __pipward_found= __pipward_root= __pipward_nearer=1
      done
      # The environment of a project whose disk cannot hold it.
      if [[ -f $__pipward_records$__pipward_dir/:venv ]] &&
        IFS='' \builtin read -r __pipward_placed <"$__pipward_records$__pipward_dir/:venv" &&
        __pipward_is_allowed "$__pipward_placed" usable; then
        __pipward_found=$__pipward_placed __pipward_root=$__pipward_dir
        \builtin return 0
      fi
    fi
    [[ -n $__pipward_dir && $__pipward_dir != "${HOME-}" ]] || \builtin return 0
    __pipward_dir=${__pipward_dir%/*}
  done
}

# Usage: __pipward_is_below DIRECTORY
function __pipward_is_below {
  [[ $PWD/ == "${1%/}/"* ]]
}

# Before a line runs: notes one that may fail as `python3 -m pip install …` or `sudo pip install …` does, which no
# function stands before; aliases are taken out of it by now.
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
  # Mostly, all is as it was left at the last prompt.
  if [[ -z $__pipward_text && $PWD == "${__pipward_pwd-}" && $PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-} == "${__pipward_settled-}" ]]; then
    ((!$#__pipward_notes)) || __pipward_tell
    \builtin return 0
  fi
  __pipward_is_off && \builtin return 0
  if [[ -n $__pipward_text ]] && ((__pipward_code == 1 || __pipward_code == 3)); then
    __pipward_look_back $__pipward_code "$__pipward_text"
  fi
  [[ -z ${VIRTUAL_ENV-} ]] || ((${+__pipward_pwd})) || __pipward_adopt
  [[ -z ${VIRTUAL_ENV-}${__pipward_venv-}${__pipward_left[*]}${__pipward_foreign-} ]] || __pipward_check
  __pipward_look
  ((!$#__pipward_notes)) || __pipward_tell
  \builtin typeset -g __pipward_settled=$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-}
}

# Wherever the directory changes: `cd`, AUTO_CD, pushd, a widget, a jump.
function __pipward_chpwd {
  \builtin emulate -L zsh
  __pipward_is_off && \builtin return 0
  if [[ -z ${__pipward_foreign-} && $PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-} == "${__pipward_settled-}" ]]; then
    # Nobody has put anything back, and the next prompt need not look whether.
    __pipward_look
    \builtin typeset -g __pipward_settled=$PATH:${VIRTUAL_ENV-}:${_OLD_VIRTUAL_PATH-}:${PROMPT-}
  else
    __pipward_look
    \builtin typeset -g __pipward_settled=
  fi
}

function __pipward_hook {
  \builtin emulate -L zsh
  \builtin typeset -ga preexec_functions precmd_functions chpwd_functions
  ((${preexec_functions[(Ie)__pipward_preexec]})) || preexec_functions+=(__pipward_preexec)
  ((${precmd_functions[(Ie)__pipward_precmd]})) || precmd_functions+=(__pipward_precmd)
  ((${chpwd_functions[(Ie)__pipward_chpwd]})) || chpwd_functions+=(__pipward_chpwd)
}
if [[ $- == *i* ]]; then __pipward_hook; fi
\builtin unfunction __pipward_hook
# Who has an environment of ours must be able to end it when all this has been removed.
[[ -z ${__pipward_venv-} || ! -r ${__pipward_rest_file-} ]] || __pipward_later : || :
# All of this is in this very shell, and in what it forks. To ask for a function would take pip longer.
\builtin typeset -g __pipward_shell=$$
\builtin typeset -g +x __pipward_shell
