# pipward for fish: runs pip where it is to install something, and pipward's own commands. pipward.fish has
# this read, and activation.fish before it, when one of these is typed.
#
# Settings, read when pip is typed:
#   PIPWARD_DISABLE=1       pip is plain pip
#   PIPWARD_MODE            ask, auto or suggest
#   PIPWARD_ENVIRONMENT     auto, workstation, disposable or ci
#   PIPWARD_DEBUG=1         stack traces and timing on stderr
#
# One block, so that of a file that ends early nothing is defined.
begin
    # Runs the caller's `program` and `arguments`, with something to install or to uninstall among them, in
    # the person's own environment or as the helper says.
    function __pipward_install --no-scope-shadowing
        # The active environment's own pip comes first on PATH, where it can run; `user = true` means nothing
        # in there.
        if set -q VIRTUAL_ENV; and test "$PATH[1]" = "$VIRTUAL_ENV/bin"
            and test -x "$VIRTUAL_ENV/bin/python" -a -x "$VIRTUAL_ENV/bin/$program"
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

    # Carries out the answer in the caller's `lines`, for its `program` and `arguments`, up to the first that
    # fails. Status: of what ran last.
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

    # Usage: __pipward_look_at STATUS LINE
    # Has the helper look at a line that failed.
    function __pipward_look_at
        # A function, which is what aliases are, runs something else.
        functions -q -- (string match -r '^\s*((?:sudo|python)\S*)' -- $argv[2])[2]; and return 0
        set -l lines
        set -l program
        set -l arguments
        # The line editor has the terminal here, in which no program could ask anything.
        set -l modes (command stty -g 2>/dev/null)
        command stty sane 2>/dev/null
        __pipward_ask line $argv[1] '' $argv[2]; and __pipward_perform
        command stty $modes 2>/dev/null
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

    # For `pipward doctor`: says what has become of what this shell hangs on. Lines of `hook STATE`, `wrapper
    # NAME` where another function has that name, and `alias NAME=TEXT`.
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

    # Usage: __pipward_ask PHASE STATUS PROGRAM [ARG]…
    # Asks the helper and leaves its answer in the caller's list `lines`. It fails with the helper's status,
    # or with 1 where the answer is not whole, of another version, or anything but known verbs followed by
    # quoted words.
    function __pipward_ask --no-scope-shadowing
        set -l __pipward_answer
        __pipward_choose_answer; or return 1
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
        set -l __pipward_escape "\\\\n|\\\\x[0-9a-f]{2}|\\\\u[0-9a-f]{4}|\\\\U[0-9a-f]{8}"
        set -l __pipward_word "(?:'(?:[^'\\\\]++|\\\\[\\\\'])*+'|$__pipward_escape)++"
        set -l __pipward_known (string join '|' pass "observe(?: $__pipward_word)?" \
        "(?:log|path|say|status|suggest) $__pipward_word" \
        "activate $__pipward_word $__pipward_word" "run(?: $__pipward_word)++")
        for __pipward_line in $lines
            string match -qr "^(?:$__pipward_known)\$" -- $__pipward_line; or return 1
        end
        set -e __pipward_line
        return 0
    end

    # Leaves in the caller's `__pipward_answer` the path of a file that is not there yet, in a directory of
    # the person's.
    function __pipward_choose_answer --no-scope-shadowing
        set __pipward_answer $XDG_RUNTIME_DIR
        if not test -d "$__pipward_answer" -a -O "$__pipward_answer" -a -w "$__pipward_answer"
            if string match -q '/*' -- "$XDG_STATE_HOME"
                set __pipward_answer $XDG_STATE_HOME/pipward
            else
                string match -q '/*' -- "$HOME"; or return 1
                set __pipward_answer $HOME/.local/state/pipward
            end
        end
        set __pipward_answer $__pipward_answer/pipward.$fish_pid.(random)
    end

    # Usage: __pipward_is_stopped STATUS
    # True where the helper was ended or stopped: by Ctrl-C (130), a closed terminal or `kill` (129, 143), or
    # a stop signal (147 to 150).
    function __pipward_is_stopped
        contains -- $argv[1] 129 130 143 147 148 149 150
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

    set -ga __pipward_whole catch
end
