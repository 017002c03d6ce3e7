# pipward for fish 3.6 and later: puts what pip refuses to install (PEP 668) where it belongs.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# Set by `pipward setup` and `pipward init fish` in front of this text, from `pipward config`:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper
#   __pipward_names     names that environments of projects have
#   __pipward_auto      false: directories activate nothing
#   __pipward_ignore    directories below which nothing is activated
#   __pipward_shows     auto, always or never: whether the prompt names the environment
#   __pipward_under     the environment that is active where no project's is
#
# `pipward setup` has shells read what stands `at the start`, and the rest, __pipward_rest_file, when they first need it.

set -q __pipward_names; or set -g __pipward_names .venv venv env

# The public functions stand alone: whoever copies them without the private ones gets plain pip.

function pip
    if status is-interactive; and functions -q __pipward_pip
        __pipward_pip pip $argv
    else
        command pip $argv
    end
end

function pip3
    if status is-interactive; and functions -q __pipward_pip
        __pipward_pip pip3 $argv
    else
        command pip3 $argv
    end
end

# pipward itself, where it was set up without being installed: `npx pipward setup`.
function pipward
    set -l needed $__pipward_rest_file $__pipward_helper
    if test -r "$needed[1]"; and functions -q __pipward_own
        __pipward_own $argv
    else
        command pipward $argv
    end
end

# pip3.N, for each that is on PATH now; of Pythons that are maintained, and of the next few years'. WSL has the directories of
# Windows on PATH, and it takes a hundred times as long to look into one: there, only what a distributor or a person has is
# looked for.
for __pipward_minor in 11 12 13 14 15 16 17
    set -q WSL_DISTRO_NAME
    and not path is -x -- {/usr,/usr/local,"$HOME/.local","$HOMEBREW_PREFIX"}/bin/pip3.$__pipward_minor
    and continue
    if command -q pip3.$__pipward_minor
        function pip3.$__pipward_minor --inherit-variable __pipward_minor
            if status is-interactive; and functions -q __pipward_pip
                __pipward_pip pip3.$__pipward_minor $argv
            else
                command pip3.$__pipward_minor $argv
            end
        end
    end
end
set -e __pipward_minor

# Usage: __pipward_later FUNCTION [ARG]…
# Reads the rest of this text, and calls one of its functions, which sees what the caller has; where that cannot be, pip is
# plain pip.
function __pipward_later --no-scope-shadowing
    set -g __pipward_whole
    source $__pipward_rest_file
    if set -q __pipward_whole[1]
        $argv
    else if test "$argv[1]" = __pipward_install
        command $program $arguments
    else if test "$argv[1]" = __pipward_run
        command $argv[2..]
    else
        return 1
    end
end

# --- later ---

# Runs the caller's `program` and `arguments`, with something to install or to uninstall among them, in the person's own
# environment or as the helper says.
function __pipward_install --no-scope-shadowing
    # The active environment's own pip comes first on PATH, where it can run; `user = true` means nothing in there.
    if set -q VIRTUAL_ENV; and test "$PATH[1]" = "$VIRTUAL_ENV/bin" -a -x "$VIRTUAL_ENV/bin/python" -a -x "$VIRTUAL_ENV/bin/$program"
        PIP_USER=0 command $program $arguments
        return
    end

    set -l lines
    __pipward_ask before 0 $program $arguments
    set -l code $status
    if test $code -ne 0
        __pipward_is_stopped $code; and return $code
        __pipward_run $program $arguments
        return
    end

    if string match -q 'observe*' -- $lines[1]
        set -l log
        # __pipward_ask has proved that this holds nothing but a quoted word.
        string match -q observe -- $lines[1]; or eval "set log "(string replace observe '' -- $lines[1])
        set -l refused
        if set -q log[1]
            # Ctrl-C in a program ends the functions that started it, but not the line.
            function __pipward_drop_log --on-event fish_postexec --inherit-variable log
                functions -e __pipward_drop_log
                command rm -f -- $log
            end
            PIP_LOG=$log command $program $arguments
            set refused $status
        else
            __pipward_run $program $arguments
            set refused $status
        end
        if contains -- $refused 1 3
            __pipward_ask "after=$log" $refused $program $arguments
            set code $status
        end
        set -q log[1]; and __pipward_drop_log
        contains -- $refused 1 3; or return $refused
        if test $code -ne 0
            __pipward_is_stopped $code; and return $code
            return $refused
        end
    end

    __pipward_perform
end

# Usage: __pipward_run PROGRAM [ARG]…
# Runs a program; one that is not there is told of as without this function.
function __pipward_run
    if command -q -- $argv[1]
        command $argv
    else
        fish_command_not_found $argv
        return 127
    end
end

# Carries out the answer in the caller's `lines`, for its `program` and `arguments`, up to the first that fails.
# Status: of what ran last.
function __pipward_perform --no-scope-shadowing
    set -l code 0
    set -l log
    for line in $lines
        set -l words
        # __pipward_ask has proved that this holds nothing but quoted words.
        if set -l rest (string replace -r '^\S+ ' '' -- $line)
            eval "set words $rest"
        end
        switch $line
            case pass
                __pipward_run $program $arguments
                set code $status
            case 'activate *'
                __pipward_activate $words
            case 'log *'
                set log $words
            case 'path *'
                set -gx --append PATH $words
            case 'run *'
                # A program that Ctrl-Z stops gives status 0 at once: ask for the stopped jobs instead.
                set -l jobs_before (builtin jobs -p | builtin count)
                set -lx PIP_LOG $PIP_LOG
                set -q log[1]; and set PIP_LOG $log
                PIP_USER=0 PIP_PYTHON= command $words
                set code $status
                if test (builtin jobs -p | builtin count) -gt $jobs_before
                    set code 148
                end
            case 'say *'
                echo -- $words[1] >&2
            case 'suggest *'
                commandline -r -- $words[1]
            case 'status *'
                set code $words
        end
        test $code -eq 0; or break
    end
    if set -q log[1]
        test $code -ne 1; or __pipward_run_helper aftermath $log $words
        command rm -f -- $log
    end
    return $code
end

# Usage: __pipward_is_stopped STATUS
# True where the helper was ended or stopped: by Ctrl-C (130), a closed terminal or `kill` (129, 143), or a stop signal (147 to 150).
function __pipward_is_stopped
    contains -- $argv[1] 129 130 143 147 148 149 150
end

# Usage: __pipward_ask PHASE STATUS PROGRAM [ARG]…
# Asks the helper and leaves its answer in the caller's list `lines`. It fails with the helper's
# status, or with 1 where the answer is not whole, of another version, or anything but known verbs
# followed by quoted words.
function __pipward_ask --no-scope-shadowing
    set -l __pipward_answer $XDG_RUNTIME_DIR
    if not test -d "$__pipward_answer" -a -O "$__pipward_answer" -a -w "$__pipward_answer"
        if string match -q '/*' -- "$XDG_STATE_HOME"
            set __pipward_answer $XDG_STATE_HOME/pipward
        else
            string match -q '/*' -- "$HOME"; or return 1
            set __pipward_answer $HOME/.local/state/pipward
        end
    end
    set __pipward_answer $__pipward_answer/pipward.$fish_pid.(random)
    set -l __pipward_stopped (builtin jobs -p | builtin count)
    __pipward_run_helper plan 1 fish $argv[1] $argv[2] $__pipward_answer $argv[3] $argv[4..]
    set -l __pipward_status $status

    # A program that Ctrl-Z stops gives status 0 at once: ask for the stopped jobs instead.
    test (builtin jobs -p | builtin count) -gt $__pipward_stopped; and return 148
    set lines
    if test -f $__pipward_answer
        while read -l __pipward_line
            set -a lines $__pipward_line
        end <$__pipward_answer
        command rm -f -- $__pipward_answer
    end
    test $__pipward_status -eq 0; or return $__pipward_status

    test (builtin count $lines) -ge 3 -a "$lines[1]" = 'pipward 1' -a "$lines[-1]" = end; or return 1
    set lines $lines[2..-2]
    set -l __pipward_word " (?:'(?:[^'\\\\]++|\\\\[\\\\'])*+'|\\\\n|\\\\x[0-9a-f]{2}|\\\\u[0-9a-f]{4}|\\\\U[0-9a-f]{8})++"
    for __pipward_line in $lines
        string match -qr "^(?:pass|observe(?:$__pipward_word)?|(?:log|path|say|status|suggest)$__pipward_word|activate$__pipward_word$__pipward_word|run(?:$__pipward_word)++)\$" -- $__pipward_line
        or return 1
    end
    set -e __pipward_line
    return 0
end

# Usage: __pipward_own [ARG]…
# pipward's own commands, some of which are about this very shell.
function __pipward_own
    set -l code 0
    if test "$argv[1]" = use
        set -l lines
        set -l program
        set -l arguments
        __pipward_ask use 0 "$argv[2]" $argv[3..]; and __pipward_perform
        set code $status
    else
        set -l how
        test -n "$__pipward_held"; and set how held
        set -q __pipward_how; and set how $__pipward_how
        set -l wires
        test "$argv[1]" = doctor; and set wires (__pipward_inspect | string collect)
        __PIPWARD_WIRES="$wires" __PIPWARD_SHELL="fish $how $__pipward_venv" __pipward_run_helper $argv
        set code $status
    end
    # The settings, what is allowed, or what is there, may be another now.
    switch "$argv[1]"
        case allow
            set -g __pipward_held
            set -g __pipward_told
            set -g __pipward_pwd
        case config deny repair undo venv
            set -g __pipward_told
            set -g __pipward_pwd
            if test -n "$__pipward_venv" -a ! -f "$__pipward_venv/pyvenv.cfg"
                __pipward_leave
                functions -e deactivate
            end
        case use
            set -g __pipward_pwd
        case '*'
            return $code
    end
    set -l snippet (string replace -r '[^/]*$' '' -- $__pipward_helper)shell/pipward.fish
    test -f "$snippet"; and source $snippet
    return $code
end

# For `pipward doctor`: says what has become of what this shell hangs on. Lines of `hook STATE`, `wrapper NAME` where
# another function has that name, and `alias NAME=TEXT`.
function __pipward_inspect
    set -l hook in-place
    functions --handlers | string match -q '*__pipward_on_prompt*'; or set hook overwritten
    echo "hook $hook"
    for each in pip pip3
        set -l text (functions -- $each)
        string match -q '*__pipward_pip*' -- $text; and continue
        set -l alias (string match -r -- "--description 'alias pip3?[= ](.*)'" "$text")
        if test -n "$alias[2]"
            echo "alias $each=$alias[2]"
        else
            echo "wrapper $each"
        end
    end
end

# Usage: __pipward_run_helper [ARG]…
# Runs the helper with the node that set it up, or another one where that is gone.
function __pipward_run_helper
    set -l node $__pipward_node
    if not test -x "$node"
        command -q node; or return 1
        set node node
    end
    NODE_OPTIONS= command $node $__pipward_helper $argv
end

# Usage: __pipward_activate VENV HOW
# Does what `activate` of a virtual environment does, without running anything that lies in it. HOW is `project` where it
# belongs to the directory it stands in and ends with that, `shared` where it is there beneath all projects, `chosen`
# where only the person ends it.
function __pipward_activate
    string match -q '*:*' -- $argv[1]; and return 0
    if set -q __pipward_venv
        __pipward_leave
    else if set -q _OLD_VIRTUAL_PATH; and functions -q deactivate
        # Left over from an `activate` that the person sourced: it alone can give the prompt back.
        deactivate
    end
    __pipward_take $argv
    if set -q PYTHONHOME
        set -g __pipward_pythonhome $PYTHONHOME
        set -e PYTHONHOME
    end
    set -gx VIRTUAL_ENV $argv[1]
    set -gx VIRTUAL_ENV_PROMPT $__pipward_name
    # An entry of the person's own stays where it is, now and afterwards.
    contains -- $argv[1]/bin $PATH; and not contains -- $argv[1] $__pipward_left; and set -g __pipward_kept 1
    __pipward_prepend $argv[1]/bin
end

# Usage: __pipward_take VENV HOW
# Makes an environment ours whose variables are set, or will be; names it as no prompt takes amiss.
function __pipward_take
    set -g __pipward_venv $argv[1]
    set -g __pipward_how $argv[2]
    test $argv[2] = shared; and set -g __pipward_under $argv[1]
    # Where this is set from now on, somebody has sourced an `activate` over ours.
    set -e _OLD_VIRTUAL_PATH
    set -g __pipward_kept
    set -l tree
    set -l name
    string match -qr '(?s)^(?<tree>.*)/(?<name>[^/]*)$' -- $argv[1]
    # That of a project whose disk cannot hold it stands below the data directory, under the project's own path.
    set -l placed (string replace -r '[^/]*$' projects -- $__pipward_helper | string collect)
    set -l length (string length -- $placed)
    test "$(string sub -l $length -- $tree)" = "$placed"; and set tree "$(string sub -s (math $length + 1) -- $tree)"
    set -g __pipward_tree $tree
    if contains -- $name $__pipward_names
        string match -qr '(?s)/(?<name>[^/]+)$' -- $tree; or set name $argv[1]
    end
    set -g __pipward_name (string replace -ra '[^\p{L}\p{N}._+@ -]' _ -- $name)
    __pipward_is_to_show; and __pipward_show

    function deactivate
        functions -e deactivate
        if test "$argv[1]" != nondestructive
            set -g __pipward_under
            if test "$__pipward_how" = project
                set -g __pipward_held $__pipward_tree
            else
                __pipward_hold
            end
        end
        __pipward_leave
    end
end

# What the person ends in a project stays so until they leave that.
function __pipward_hold
    set -l found
    set -l root
    set -l records (__pipward_records)
    __pipward_find
    test -n "$found"; and set -g __pipward_held $root
end

# Takes back exactly what __pipward_activate did, whatever else has become of PATH since.
function __pipward_leave
    set -q __pipward_venv; or return 0
    __pipward_withdraw
    if test "$VIRTUAL_ENV" = "$__pipward_venv"
        set -e VIRTUAL_ENV
        set -e VIRTUAL_ENV_PROMPT
    end
    if set -q __pipward_pythonhome
        set -gx PYTHONHOME $__pipward_pythonhome
        set -e __pipward_pythonhome
    end
    # Each once: their directories must not come back to PATH.
    test -n "$__pipward_kept"; or contains -- $__pipward_venv $__pipward_left; or set -ga __pipward_left $__pipward_venv
    __pipward_hide fish_prompt
    set -e __pipward_venv
    set -e __pipward_how
end

# Takes our environment off PATH; done again, it does nothing.
function __pipward_withdraw
    __pipward_drop $__pipward_venv/bin $__pipward_kept
    test "$VIRTUAL_ENV_PROMPT" = "$__pipward_name"; and set -e VIRTUAL_ENV_PROMPT
end

# Somebody has sourced an `activate` over ours: from now on there is only theirs, and what that keeps to give back is what
# there was before ours.
function __pipward_hand_over
    set -l now $PATH
    set -gx PATH $_OLD_VIRTUAL_PATH
    __pipward_drop $__pipward_venv/bin $__pipward_kept
    set -gx _OLD_VIRTUAL_PATH $PATH
    set -gx PATH $now
    # Theirs may be the same environment.
    test "$VIRTUAL_ENV" = "$__pipward_venv"; and set -g __pipward_kept 1
    __pipward_drop $__pipward_venv/bin $__pipward_kept
    if set -q __pipward_pythonhome
        set -gx _OLD_VIRTUAL_PYTHONHOME $__pipward_pythonhome
        set -e __pipward_pythonhome
    end
    __pipward_hide _old_fish_prompt
    set -e __pipward_venv
    set -e __pipward_how
end

# True where the prompt is to name the environment: where nothing else is known to do so.
function __pipward_is_to_show
    test "$__pipward_shows" = always; and return 0
    test "$__pipward_shows" = never; and return 1
    test -z "$VIRTUAL_ENV_DISABLE_PROMPT$POSH_SHELL_VERSION$POSH_PID" -a "$STARSHIP_SHELL" != fish; or return 1
    functions -q tide; and return 1
    functions -q _pure_prompt_virtualenv; and return 1
    # Comments name the file that a function comes from, which may be the `activate.fish` of an environment.
    string match -qr '^[^#]*(?:VIRTUAL_ENV|virtualenv|venv)' -- (functions fish_prompt fish_right_prompt 2>/dev/null); and return 1
    return 0
end

# Puts a prompt of ours before the person's, which is kept as it is, under a name that no earlier one of ours had: somebody
# may have a copy of that.
function __pipward_show
    functions -q fish_prompt; or return 0
    set -q __pipward_kept_prompt; and string match -q "*$__pipward_kept_prompt*" -- (functions fish_prompt); and return 0
    set -ga __pipward_prompts x
    set -g __pipward_kept_prompt __pipward_prompt_(builtin count $__pipward_prompts)
    set -l kept $__pipward_kept_prompt
    functions -c fish_prompt $kept
    function fish_prompt --inherit-variable kept
        set -l code $status
        test -n "$__pipward_venv" -a "$__pipward_venv" = "$VIRTUAL_ENV" -a "$__pipward_kept_prompt" = $kept; and printf '(%s) ' $__pipward_name
        __pipward_return $code
        $kept
    end
end

function __pipward_return
    return $argv[1]
end

# Usage: __pipward_hide FUNCTION
# Gives the person's prompt back where that function is ours; else ours stays for whoever has a copy of it, and shows
# nothing.
function __pipward_hide
    set -q __pipward_kept_prompt; and string match -q "*$__pipward_kept_prompt*" -- (functions $argv[1] 2>/dev/null); or return 0
    functions -e $argv[1]
    functions -c $__pipward_kept_prompt $argv[1]
    functions -e $__pipward_kept_prompt
    set -e __pipward_kept_prompt
end

# Usage: __pipward_consider NAME
# Takes the environment of that name in the caller's `dir` for what __pipward_find looks for, if it may be activated; else
# notes once what stands in the way, and fails.
function __pipward_consider --no-scope-shadowing
    set -l candidate $dir/$argv[1]
    if __pipward_is_usable $candidate
        set found $candidate
        set root $dir
        return 0
    end
    test -e $records$candidate/:denied; and return 1
    contains -- $candidate $__pipward_told; and return 1
    # Records know the directory by its name without symbolic links.
    set -l physical (path resolve -- $dir/. | string collect)
    test "$physical" = /; and set physical
    set physical "$physical/$argv[1]"
    if test $physical != $candidate; and __pipward_is_usable $physical
        set found $physical
        set root $dir
        return 0
    end
    set -ga __pipward_told $candidate
    # Without a word, the commands take the nearest environment.
    set -l word
    if test -n "$nearer"
        set -l below (string sub -s (math (string length -- $dir) + 1) -- $PWD | string collect)
        set word " $(string replace -ra '/[^/]+' ../ -- "$below")$(string escape -- $argv[1])"
    end
    if __pipward_is_allowed $candidate
        set -ga __pipward_notes "$argv[1] has lost its interpreter: `pipward repair$word` rebuilds it"
    else if __pipward_is_moved $candidate
        set -ga __pipward_notes "$argv[1] was made in another place: `pipward repair$word` rebuilds it, `pipward deny$word` ends this note"
    else
        set -ga __pipward_notes "$argv[1] here is not activated: `pipward allow$word` lets it be, `pipward deny$word` ends this note"
    end
    return 1
end

# Usage: __pipward_is_usable VENV
# True where the person has allowed this very environment, and it still has its interpreter.
function __pipward_is_usable --no-scope-shadowing
    __pipward_is_allowed $argv[1]; and test -x $argv[1]/bin/python; or return 1
    # The interpreter it was made for, where an upgrade of the system would put another one into its place.
    read -l python <$records$argv[1]/:allowed; or return 0
    test -z "$python" -o $argv[1]/bin/python -ef "$python"
end

# Usage: __pipward_is_moved VENV
# True where the first line of its pip names an interpreter in another place.
function __pipward_is_moved
    test -f $argv[1]/bin/pip -a -r $argv[1]/bin/pip; or return 1
    read -l --nchars 512 line <$argv[1]/bin/pip; or return 1
    set -l directory
    string match -qr '^#!(?<directory>/\S*/bin)/python\S*$' -- $line; or return 1
    not test $directory -ef $argv[1]/bin
end

# Usage: __pipward_is_allowed VENV
# The record of a permission is of the same moment as `pyvenv.cfg`: whatever else was put there is older or newer.
function __pipward_is_allowed --no-scope-shadowing
    string match -q '*:*' -- $argv[1]; and return 1
    set -l record $records$argv[1]/:allowed
    test -f $record -a -O $record -a -O $argv[1]/pyvenv.cfg; or return 1
    test $record -nt $argv[1]/pyvenv.cfg -o $record -ot $argv[1]/pyvenv.cfg; and return 1
    not test -L $argv[1]/pyvenv.cfg -o -L $argv[1]
end

# One line for each note, to a person at a terminal.
function __pipward_tell
    isatty stderr; or return 0
    printf 'pipward: %s\n' $__pipward_notes >&2
    set -e __pipward_notes
end

# direnv, start files and other `activate` scripts put old values of PATH and VIRTUAL_ENV back.
function __pipward_check
    for each in $__pipward_left
        contains -- $each/bin $PATH; and test "$VIRTUAL_ENV" != $each; and __pipward_drop $each/bin
    end
    set -q _OLD_VIRTUAL_PATH; and set -q __pipward_venv; and __pipward_hand_over
    if test -n "$VIRTUAL_ENV" -a "$VIRTUAL_ENV" != "$__pipward_venv"
        # Nothing of ours is seen beside it; direnv puts VIRTUAL_ENV back when it ends.
        set -q __pipward_venv; and __pipward_withdraw
        set -g __pipward_foreign $PWD
        return 0
    end
    if set -q __pipward_foreign
        test -n "$VIRTUAL_ENV"; and set -gx VIRTUAL_ENV_PROMPT $__pipward_name
        # Where that was no change of the directory, the person has ended it.
        if test -z "$VIRTUAL_ENV" -a "$PWD" = "$__pipward_foreign"
            __pipward_hold
        else
            set -g __pipward_pwd
        end
        set -e __pipward_foreign
    end
    if not set -q __pipward_venv
        __pipward_hide fish_prompt
        return 0
    end
    if test -z "$VIRTUAL_ENV"
        __pipward_leave
        functions -e deactivate
        set -g __pipward_pwd
        return 0
    end
    set -l place (contains -i -- $__pipward_venv/bin $PATH)
    or set place 0
    for each in /usr/bin /bin
        set -l system (contains -i -- $each $PATH); and test $place -gt $system; and set place 0
    end
    test $place -gt 0; or __pipward_prepend $__pipward_venv/bin
end

# An environment that came with the variables (a pane of tmux, `exec fish`) gets its `deactivate`; one that may be
# activated here is ended by leaving its project where the shell starts in that, any other only by the person.
function __pipward_adopt
    set -q VIRTUAL_ENV; and not set -q __pipward_venv; and test -O "$VIRTUAL_ENV/pyvenv.cfg"; or return 0
    functions -q deactivate; and return 0
    if string match -q '*/pipward/venvs/default' -- $VIRTUAL_ENV
        __pipward_take $VIRTUAL_ENV shared
        return 0
    end
    set -l records (__pipward_records)
    __pipward_take $VIRTUAL_ENV chosen
    not string match -q '*/pipward/venvs/*' -- $VIRTUAL_ENV; and __pipward_is_allowed $VIRTUAL_ENV; or return 0
    # The project may be known here by another name.
    set -l dir $PWD
    while not test $dir/. -ef $__pipward_tree/.
        string match -qr '(?s)^(?<dir>.*)/[^/]*$' -- $dir; or return 0
    end
    set -g __pipward_how project
    set -g __pipward_tree $dir
end

# Usage: __pipward_prepend DIRECTORY
# Puts the directory of our environment first on PATH.
function __pipward_prepend
    test -n "$__pipward_kept"; or __pipward_drop $argv[1]
    set -gx PATH $argv[1] $PATH
end

# Usage: __pipward_drop DIRECTORY [KEPT]
# Takes a directory off PATH, and nothing else; where KEPT is given, only the first of several entries.
function __pipward_drop
    while set -l index (contains -i -- $argv[1] $PATH)
        set -q argv[2]; and not contains -- $argv[1] $PATH[(math $index + 1)..]; and break
        set -e PATH[$index]
        set -q argv[2]; and break
    end
end

# --- at the start ---

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip; where the distributor's refusal is met, what the helper answers. Status: of what ran last. Nothing is forked to find
# out that it is none of our business.
function __pipward_pip
    # A command substitution can change the directory, and no event tells of it.
    test "$PWD" = "$__pipward_pwd"; or __pipward_is_off; or __pipward_look
    if contains -- install $argv[2..]; or contains -- uninstall $argv[2..]
        if not __pipward_is_off
            set -l program $argv[1]
            set -l arguments $argv[2..]
            __pipward_install
            return
        end
    end
    __pipward_run $argv
end

# True where pipward is to keep out of everything.
function __pipward_is_off
    set -q PIP_AUTO_COMPLETE; and return 0
    set -q CI; and not contains -- "$CI" '' false; and return 0
    set -q PIPWARD_DISABLE; and not contains -- "$PIPWARD_DISABLE" '' 0; and return 0
    set -l needed $__pipward_rest_file $__pipward_helper
    not test -r "$needed[1]"
end

# Where the directory is another one than at the last look: activates the environment of the project there, and takes back
# that of a project that was left. Nothing is forked, and nothing of the directory is run, nor read beyond what `test` tells.
function __pipward_look
    test "$PWD" != "$__pipward_pwd"; or return 0
    set -g __pipward_pwd $PWD
    set -q _OLD_VIRTUAL_PATH; and set -q __pipward_venv; and __pipward_hand_over
    if test -n "$__pipward_held"
        __pipward_is_below $__pipward_held; and return 0
        set -e __pipward_held
    end
    # What the person, or a program of theirs, activated is theirs.
    test "$VIRTUAL_ENV" = "$__pipward_venv" -a "$__pipward_how" != chosen; or return 0

    set -l found
    set -l root
    set -l records (__pipward_records)
    __pipward_may_activate; and __pipward_find
    if test -n "$found"
        test "$found" = "$__pipward_venv"; or __pipward_activate $found project
        set -g __pipward_tree $root
        return 0
    end
    if test "$__pipward_how" = project
        __pipward_is_below $__pipward_tree; and __pipward_is_allowed $__pipward_venv; and return 0
        __pipward_leave
        functions -e deactivate
    end
    if not set -q __pipward_venv; and test -n "$__pipward_under"; and __pipward_may_activate; and __pipward_is_usable $__pipward_under
        __pipward_activate $__pipward_under shared
    end
    return 0
end

# Neither the settings, nor the editor that the terminal belongs to, nor conda stand against it.
function __pipward_may_activate
    test "$__pipward_auto" != false -a -z "$VSCODE_PYTHON_AUTOACTIVATE_GUARD"; or return 1
    test -z "$CONDA_PREFIX" -o "$CONDA_DEFAULT_ENV" = base
end

# Where the permissions are.
function __pipward_records
    if string match -q '/*' -- "$XDG_STATE_HOME"
        echo $XDG_STATE_HOME/pipward/allowed
    else
        echo $HOME/.local/state/pipward/allowed
    end
end

# Finds the nearest environment that may be activated, upward to HOME or the root, and leaves it in the caller's `found`
# and its directory in `root`. Names what stands in the way, once each.
function __pipward_find --no-scope-shadowing
    for each in $__pipward_ignore
        __pipward_is_below $each; and return 0
    end
    set -l dir $PWD
    set -l nearer
    # The root is no directory and a slash, as every other.
    test "$dir" = /; and set dir ''
    while true
        # One look at all of a directory; mostly there is nothing.
        if path is -f -- $dir/$__pipward_names/pyvenv.cfg $records$dir/:venv
            for each in $__pipward_names
                test -f $dir/$each/pyvenv.cfg; or continue
                __pipward_consider $each; and return 0
                set nearer 1
            end
            # The environment of a project whose disk cannot hold it.
            if test -f $records$dir/:venv; and read -l placed <$records$dir/:venv; and __pipward_is_usable $placed
                set found $placed
                set root $dir
                return 0
            end
        end
        test "$dir" != "$HOME"; and string match -qr '(?s)^(?<dir>.*)/[^/]*$' -- $dir; or return 0
    end
end

# Usage: __pipward_is_below DIRECTORY
function __pipward_is_below
    test "$PWD" = "$argv[1]"; and return 0
    set -l start $argv[1]/
    test "$argv[1]" = /; and return 0
    test (string sub -l (string length -- $start) -- $PWD/ | string collect) = $start
end

# Behind each line: has the helper look at one that failed as `python3 -m pip install …` or `sudo pip install …` does,
# which no function stands before.
function __pipward_look_back --on-event fish_postexec
    set -l code $status
    contains -- $code 1 3; or return 0
    string match -qr 'python.*-m.*pip.*install|sudo.*pip.*install' -- $argv[1]; or return 0
    __pipward_is_off; and return 0
    # A function, which is what aliases are, runs something else.
    functions -q -- (string match -r '^\s*((?:sudo|python)\S*)' -- $argv[1])[2]; and return 0
    set -l lines
    set -l program
    set -l arguments
    # The line editor has the terminal here, in which no program could ask anything.
    set -l modes (command stty -g 2>/dev/null)
    command stty sane 2>/dev/null
    __pipward_ask line $code '' $argv[1]; and __pipward_perform
    command stty $modes 2>/dev/null
    return 0
end

# Wherever the directory changes: `cd`, pushd, a jump; not in a command substitution, which changes nothing to stay.
function __pipward_on_directory --on-variable PWD
    status is-interactive; and not status is-command-substitution; or return 0
    __pipward_is_off; or __pipward_look
end

# Before each line runs: what was loaded behind this file, as direnv, puts its old PATH back after we have looked.
function __pipward_before --on-event fish_preexec
    __pipward_is_settled; or __pipward_is_off; and return 0
    # What has ended since the prompt, no person has ended.
    set -q __pipward_foreign; and set -g __pipward_foreign
    __pipward_check_some
    __pipward_look
end

# Mostly no environment is, or was, active.
function __pipward_check_some
    set -q __pipward_foreign; or test -n "$VIRTUAL_ENV$__pipward_venv$__pipward_left$__pipward_kept_prompt"; and __pipward_check
end

# True where all is as it was left at the last prompt.
function __pipward_is_settled
    test "$PWD:$__pipward_pwd:$PATH:$VIRTUAL_ENV:$_OLD_VIRTUAL_PATH" = "$__pipward_settled"
end

# At each prompt, the first one among them.
function __pipward_on_prompt --on-event fish_prompt
    if not __pipward_is_settled
        __pipward_is_off; and return 0
        set -q VIRTUAL_ENV; and not set -q __pipward_pwd; and __pipward_adopt
        __pipward_check_some
        __pipward_look
        set -g __pipward_settled "$PWD:$__pipward_pwd:$PATH:$VIRTUAL_ENV:$_OLD_VIRTUAL_PATH"
    end
    set -q __pipward_notes[1]; and __pipward_tell
end

# Who has an environment of ours must be able to end it when all this has been removed.
if set -q __pipward_venv; and test -r "$__pipward_rest_file"
    source $__pipward_rest_file
end
