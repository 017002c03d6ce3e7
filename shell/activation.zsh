# pipward for zsh: makes environments active, and ends that. pipward.zsh has this read when there is, or was,
# an environment to look at.
#
# Set in front of pipward.zsh, by `pipward setup` and `pipward init zsh`:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper
#   __pipward_parts     the directory of this file; `pipward init` prints all files as one text, and sets none
#   __pipward_names     names that environments of projects have
#   __pipward_auto      false: directories activate nothing
#   __pipward_ignore    directories below which nothing is activated
#   __pipward_shows     auto, always or never: when the prompt names the environment
#   __pipward_under     the environment that is active where no project's is
#
# One group, so that of a file that ends early nothing is defined.
{

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
    ((!$+functions[deactivate])) || \builtin unfunction deactivate
  fi
  if [[ -z ${__pipward_venv-} && -n ${__pipward_under-} ]] &&
    __pipward_may_activate && __pipward_is_usable "$__pipward_under"; then
    __pipward_activate "$__pipward_under" shared
  fi
  \builtin return 0
}

# Leaves in the caller's `__pipward_found` and `__pipward_root` what may be activated of a level, the caller's
# `__pipward_dir`. Fails where there is nothing, so that the caller looks further up.
function __pipward_find_here {
  \builtin local __pipward_each __pipward_placed
  for __pipward_each in "$__pipward_ignore[@]"; do
    ! __pipward_is_below "$__pipward_each" || \builtin return 0
  done
  for __pipward_each in "$__pipward_names[@]"; do
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
# second name of one that may. Else notes once what stands in the way, and fails.
function __pipward_reconsider {
  \builtin local __pipward_candidate=$__pipward_dir/$1 __pipward_physical __pipward_below __pipward_word=
  [[ ! -e $__pipward_records$__pipward_candidate/:denied ]] || \builtin return 1
  ((!${__pipward_told[(Ie)$__pipward_candidate]})) || \builtin return 1
  # Records know the directory by its name without symbolic links.
  __pipward_physical=${${__pipward_dir:-/}:A}
  __pipward_physical=${__pipward_physical%/}/$1
  if [[ $__pipward_physical != "$__pipward_candidate" ]] && __pipward_is_usable "$__pipward_physical"; then
    __pipward_found=$__pipward_physical __pipward_root=$__pipward_dir
    \builtin return 0
  fi
  __pipward_told+=("$__pipward_candidate")
  # Without a word, the commands take the nearest environment.
  if [[ -n $__pipward_nearer ]]; then
    __pipward_word=${(q)1} __pipward_below=${PWD#"$__pipward_dir"}
    while [[ $__pipward_below == /?* ]]; do
      __pipward_below=${__pipward_below%/*} __pipward_word=../$__pipward_word
    done
    __pipward_word=" $__pipward_word"
  fi
  \builtin local __pipward_repair="\`pipward repair$__pipward_word\` rebuilds it"
  \builtin local __pipward_end="\`pipward deny$__pipward_word\` hides this note"
  if __pipward_is_allowed "$__pipward_candidate"; then
    __pipward_notes+=("$1 has no interpreter any more: $__pipward_repair")
  elif __pipward_is_moved "$__pipward_candidate"; then
    __pipward_notes+=("$1 was moved from another place: $__pipward_repair, $__pipward_end")
  else
    \builtin local __pipward_allow="\`pipward allow$__pipward_word\` activates it from now on"
    __pipward_notes+=("$1 is not active here: $__pipward_allow, $__pipward_end")
  fi
  \builtin return 1
}

# One line for each note, to a person at a terminal; never among what is drawn before there is a prompt.
function __pipward_tell {
  [[ -t 2 ]] && ((!${__p9k_instant_prompt_active:-0})) || \builtin return 0
  \builtin print -rlu2 -- "pipward: ${^__pipward_notes[@]}"
  __pipward_notes=()
}

# Usage: __pipward_is_usable VENV
# True where the person has allowed this very environment, and it still has its interpreter.
function __pipward_is_usable {
  \builtin local __pipward_python=
  __pipward_is_allowed "$1" && [[ -x $1/bin/python ]] || \builtin return 1
  # The interpreter it was made for, where an upgrade of the system would put another one into its place.
  IFS= \builtin read -r __pipward_python <"$__pipward_records$1/:allowed"
  [[ -z $__pipward_python || $1/bin/python -ef $__pipward_python ]]
}

# Usage: __pipward_is_allowed VENV
# The record of a permission is of the same moment as `pyvenv.cfg`: whatever else was put there is older or
# newer.
function __pipward_is_allowed {
  \builtin local __pipward_record=$__pipward_records$1/:allowed
  [[ $1 != *:* && -O $__pipward_record && -O $1/pyvenv.cfg && ! -h $1/pyvenv.cfg && ! -h $1 &&
    ! $__pipward_record -nt $1/pyvenv.cfg && ! $__pipward_record -ot $1/pyvenv.cfg ]]
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

# Usage: __pipward_is_below DIRECTORY
function __pipward_is_below {
  [[ $PWD/ == "${1%/}/"* ]]
}

# True where the person has ended the environment of the project, until they leave that.
function __pipward_is_held {
  if __pipward_is_below "$__pipward_held"; then \builtin return 0; fi
  __pipward_held=
  \builtin return 1
}

# Usage: __pipward_activate VENV HOW
# Does what `activate` of a virtual environment does, without running anything that lies in it. HOW is
# `project` if it belongs to the directory that it is in and ends with that, `shared` if it is there
# beneath all projects, `chosen` where only the person ends it.
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
# Makes an environment ours whose variables are set, or will be; names it in characters that no prompt
# interprets.
function __pipward_take {
  \builtin typeset -g __pipward_venv=$1 __pipward_how=$2 __pipward_tree=${1%/*} __pipward_name=${1##*/} \
    __pipward_shown= __pipward_kept=
  # If a project's disk cannot hold its environment, that is in the data directory, under the project's path.
  [[ $1 != "${__pipward_helper:h}/projects/"* ]] ||
    __pipward_tree=${__pipward_tree#"${__pipward_helper:h}/projects"}
  # Where this is set from now on, somebody has sourced an `activate` over ours.
  \builtin unset _OLD_VIRTUAL_PATH
  [[ $2 != shared ]] || \builtin typeset -g __pipward_under=$1
  if [[ -n $__pipward_tree ]] && ((${__pipward_names[(Ie)$__pipward_name]})); then
    __pipward_name=${__pipward_tree##*/}
  fi
  __pipward_name=${__pipward_name//[^[:alnum:]._+@ -]/_}
  if __pipward_is_to_show; then
    __pipward_shown="($__pipward_name) "
    __pipward_show
  fi

  function deactivate { __pipward_deactivate "$@"; }
}

# Names the environment in the prompt, where that is for us to do.
function __pipward_show {
  [[ -z ${__pipward_shown-} || ${PROMPT-} == "$__pipward_shown"* ]] || PROMPT=$__pipward_shown${PROMPT-}
}

# True where the prompt is to name the environment: where nothing else is known to do so.
function __pipward_is_to_show {
  case ${__pipward_shows-} in
    (always) \builtin return 0 ;;
    (never) \builtin return 1 ;;
  esac
  [[ -z ${VIRTUAL_ENV_DISABLE_PROMPT-}${POSH_SHELL_VERSION-}${POSH_PID-}${SPACESHIP_VERSION-} &&
    ${STARSHIP_SHELL-} != zsh ]] || \builtin return 1
  ((!($+functions[p10k] + $+functions[prompt_pure_precmd] + $+functions[spaceship_prompt]))) ||
    \builtin return 1
  # A prompt theme that was not chosen is only known by name.
  [[ ${functions[prompt_pure_setup]:-autoload -X} == *'autoload -X'* ]] || \builtin return 1
  \builtin local __pipward_prompts=${PROMPT-}${RPROMPT-}
  # What oh-my-zsh gives to themes where its plugin is not loaded.
  [[ ${${functions[virtualenv_prompt_info]-}//[[:space:]]/} != return1 ]] ||
    __pipward_prompts=${__pipward_prompts//virtualenv_prompt_info/}
  case $__pipward_prompts in (*VIRTUAL_ENV* | *virtualenv* | *venv*) \builtin return 1 ;; esac
}

# Usage: __pipward_deactivate [nondestructive]
# Ends our environment for the person; `nondestructive`, for an `activate` of theirs that replaces it.
function __pipward_deactivate {
  \builtin emulate -L zsh
  \builtin unfunction deactivate
  if [[ ${1-} != nondestructive ]]; then
    \builtin typeset -g __pipward_under=
    if [[ ${__pipward_how-} == project ]]; then
      \builtin typeset -g __pipward_held=$__pipward_tree
    else
      __pipward_hold
    fi
  fi
  __pipward_leave
}

# What the person ends in a project stays so until they leave that.
function __pipward_hold {
  \builtin local __pipward_records __pipward_found= __pipward_root=
  __pipward_locate_records
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
  [[ -n $__pipward_kept ]] || ((${__pipward_left[(Ie)$__pipward_venv]})) ||
    __pipward_left+=("$__pipward_venv")
  \builtin unset __pipward_venv __pipward_how __pipward_shown
}

# Takes our environment off PATH and out of the prompt; done again, it does nothing.
function __pipward_withdraw {
  # Usually, it is the first entry, and only that.
  if [[ -z $__pipward_kept && $PATH == "$__pipward_venv/bin:"* &&
    :${PATH#*:}: != *":$__pipward_venv/bin:"* ]]; then
    PATH=${PATH#*:}
  else
    __pipward_drop "$__pipward_venv/bin" "$__pipward_kept"
  fi
  if [[ -n ${__pipward_shown-} && ${PROMPT-} == "$__pipward_shown"* ]]; then
    PROMPT=${PROMPT#"$__pipward_shown"}
  fi
  if [[ ${VIRTUAL_ENV_PROMPT-} == "$__pipward_name" ]]; then \builtin unset VIRTUAL_ENV_PROMPT; fi
}

# Somebody has sourced an `activate` over ours: from now on there is only theirs, and what that keeps to give
# back is what there was before ours.
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

# At each prompt: direnv, start files and other `activate` scripts put old values of PATH and VIRTUAL_ENV
# back.
function __pipward_check {
  \builtin local __pipward_each
  for __pipward_each in "$__pipward_left[@]"; do
    [[ :$PATH: != *":$__pipward_each/bin:"* || ${VIRTUAL_ENV-} == "$__pipward_each" ]] ||
      __pipward_drop "$__pipward_each/bin"
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
    if [[ -z ${VIRTUAL_ENV-} && $PWD == "$__pipward_foreign" ]]; then
      __pipward_hold
    else
      \builtin typeset -g __pipward_pwd=
    fi
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
  __pipward_show
}

# An environment that came with the variables (a pane of tmux, `exec zsh`) gets its `deactivate`. One that may
# be activated here is ended by leaving its project where the shell starts in that, any other only by the
# person.
function __pipward_adopt {
  [[ -n ${VIRTUAL_ENV-} && -z ${__pipward_venv-} && -O $VIRTUAL_ENV/pyvenv.cfg ]] || \builtin return 0
  ((!$+functions[deactivate])) || \builtin return 0
  if [[ $VIRTUAL_ENV == */pipward/venvs/default ]]; then
    __pipward_take "$VIRTUAL_ENV" shared
    \builtin return 0
  fi
  \builtin local __pipward_records __pipward_dir=${PWD%/}
  __pipward_locate_records
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
  \builtin local __pipward_entries=:$PATH: __pipward_behind
  while
    __pipward_behind=${__pipward_entries#*:"$1":}
    ((${#__pipward_behind} < ${#__pipward_entries}))
  do
    [[ -z ${2-} || :$__pipward_behind == *:"$1":* ]] || \builtin break
    __pipward_entries=${__pipward_entries%%:"$1":*}:$__pipward_behind
    [[ -z ${2-} ]] || \builtin break
  done
  __pipward_entries=${__pipward_entries#:}
  PATH=${__pipward_entries%:}
}

function __pipward_activation { "$@"; }
__pipward_whole=1
}
