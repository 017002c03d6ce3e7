# pipward for fish 3.6 and later: puts what pip refuses to install (PEP 668) where it belongs.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# Set by `pipward setup` and `pipward init fish` in front of this text:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper

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
    if test -f "$__pipward_helper"; and functions -q __pipward_run_helper
        __pipward_run_helper $argv
    else
        command pipward $argv
    end
end

# pip3.N, for each that is on PATH now.
for __pipward_minor in 8 9 10 11 12 13 14 15 16 17 18 19
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

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip; where the distributor's refusal is met, what the helper answers. Status: of what ran last.
function __pipward_pip
    set -l program $argv[1]
    set -l arguments $argv[2..]
    if __pipward_is_idle $arguments
        __pipward_run $program $arguments
        return
    end
    # The active environment's own pip comes first on PATH; `user = true` means nothing in there.
    if set -q VIRTUAL_ENV; and test "$PATH[1]" = "$VIRTUAL_ENV/bin" -a -x "$VIRTUAL_ENV/bin/$program"
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
        set -q log[1]; and command rm -f -- $log
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
            case 'path *'
                set -gx --append PATH $words
            case 'run *'
                # A program that Ctrl-Z stops gives status 0 at once: ask for the stopped jobs instead.
                set -l jobs_before (builtin jobs -p | builtin count)
                PIP_USER=0 PIP_PYTHON= command $words
                set code $status
                if test (builtin jobs -p | builtin count) -gt $jobs_before
                    set code 148
                end
            case 'suggest *'
                commandline -r -- $words[1]
            case 'status *'
                set code $words
        end
        test $code -eq 0; or break
    end
    return $code
end

# True where pipward is to keep out of everything.
function __pipward_is_off
    set -q PIP_AUTO_COMPLETE; and return 0
    set -q CI; and not contains -- "$CI" '' false; and return 0
    set -q PIPWARD_DISABLE; and not contains -- "$PIPWARD_DISABLE" '' 0; and return 0
    not set -q __pipward_helper; or not test -f "$__pipward_helper"
end

# Usage: __pipward_is_idle [ARG]…
# True where pip is none of our business; nothing is forked to find out.
function __pipward_is_idle
    __pipward_is_off; and return 0
    contains -- install $argv; and return 1
    contains -- uninstall $argv; and return 1
    return 0
end

# Usage: __pipward_is_stopped STATUS
# True where the person ended or stopped the helper: Ctrl-C (130), or a stop signal (147 to 150).
function __pipward_is_stopped
    contains -- $argv[1] 130 147 148 149 150
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
        string match -qr "^(?:pass|observe(?:$__pipward_word)?|(?:path|status|suggest)$__pipward_word|activate$__pipward_word$__pipward_word|run(?:$__pipward_word)++)\$" -- $__pipward_line
        or return 1
    end
    set -e __pipward_line
    return 0
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

# Usage: __pipward_activate VENV PROMPT
# Does what `activate` of a virtual environment does, without running anything that lies in it.
function __pipward_activate
    string match -q '*:*' -- $argv[1]; and return 0
    if set -q __pipward_venv
        __pipward_leave
    else if set -q _OLD_VIRTUAL_PATH; and functions -q deactivate
        # Left over from an `activate` that the person sourced: it alone can give the prompt back.
        deactivate
    end
    set -g __pipward_venv $argv[1]
    if set -q PYTHONHOME
        set -g __pipward_pythonhome $PYTHONHOME
        set -e PYTHONHOME
    end
    set -gx VIRTUAL_ENV $argv[1]
    set -gx VIRTUAL_ENV_PROMPT $argv[2]
    __pipward_prepend $argv[1]/bin

    function deactivate
        functions -e deactivate
        __pipward_leave
    end
end

# Takes back exactly what __pipward_activate did, whatever else has become of PATH since.
function __pipward_leave
    set -q __pipward_venv; or return 0
    if test "$VIRTUAL_ENV" = "$__pipward_venv"
        set -e VIRTUAL_ENV
        set -e VIRTUAL_ENV_PROMPT
    end
    if set -q __pipward_pythonhome
        set -gx PYTHONHOME $__pipward_pythonhome
        set -e __pipward_pythonhome
    end
    __pipward_drop $__pipward_venv/bin
    set -e __pipward_venv
end

# Usage: __pipward_prepend DIRECTORY
# Puts a directory first on PATH, once.
function __pipward_prepend
    __pipward_drop $argv[1]
    set -gx PATH $argv[1] $PATH
end

# Usage: __pipward_drop DIRECTORY
# Takes a directory off PATH, and nothing else.
function __pipward_drop
    while set -l index (contains -i -- $argv[1] $PATH)
        set -e PATH[$index]
    end
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
