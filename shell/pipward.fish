# pipward for fish 3.6 and later: what a shell reads when it starts, after its settings. What it needs later
# is in activation.fish and catch.fish.
#
# In all files, the code that runs most comes first: fish counts the lines above a function each time it
# runs. With those of the prompt last, that took 29 % of an idle prompt.

# True if nothing has changed since the last prompt.
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

# Wherever the directory changes: `cd`, pushd, a jump; not in a command substitution, which changes nothing to
# stay.
function __pipward_on_directory --on-variable PWD
    status is-interactive; and not status is-command-substitution; or return 0
    __pipward_is_off; or __pipward_look
end

# Where the directory is another one than at the last look: activates the environment of the project there,
# and takes back that of a project that was left. Nothing is forked, and nothing of the directory is run, nor
# read beyond what `test` tells.
function __pipward_look
    test "$PWD" != "$__pipward_pwd"; or return 0
    set -g __pipward_pwd $PWD
    set -q _OLD_VIRTUAL_PATH; and set -q __pipward_venv; and __pipward_hand_over
    test -n "$__pipward_held"; and __pipward_is_held; and return 0
    # An environment that the person, or a program of theirs, activated is left alone.
    test "$VIRTUAL_ENV" = "$__pipward_venv" -a "$__pipward_how" != chosen; or return 0

    set -l found
    set -l root
    set -l records
    __pipward_locate_records
    __pipward_may_activate; and __pipward_find
    if test -n "$found" -o "$__pipward_how" = project
        __pipward_turn
    else if test -n "$__pipward_under"; and not set -q __pipward_venv
        __pipward_turn
    end
    return 0
end

# Finds the nearest environment that may be activated, upward to HOME or the root, and leaves it in the
# caller's `found` and its directory in `root`. Names each obstacle once.
function __pipward_find --no-scope-shadowing
    set -l dir $PWD
    set -l nearer
    # The root is no directory and a slash, as every other.
    test "$dir" = /; and set dir ''
    while true
        # One look at all of a directory; mostly there is nothing.
        path is -f -- $dir/$__pipward_names/pyvenv.cfg $records$dir/:venv
        and __pipward_find_here
        and return 0
        test "$dir" != "$HOME"; and string match -qr '(?s)^(?<dir>.*)/[^/]*$' -- $dir; or return 0
    end
end

# Leaves in the caller's `records` where the permissions are.
function __pipward_locate_records --no-scope-shadowing
    set records "$HOME/.local/state/pipward/allowed"
    string match -q '/*' -- "$XDG_STATE_HOME"; and set records $XDG_STATE_HOME/pipward/allowed
end

# True unless the settings, the editor that the terminal belongs to, or conda forbid it.
function __pipward_may_activate
    test "$__pipward_auto" != false -a -z "$VSCODE_PYTHON_AUTOACTIVATE_GUARD"; or return 1
    test -z "$CONDA_PREFIX" -o "$CONDA_DEFAULT_ENV" = base
end

# True if pipward must do nothing at all.
function __pipward_is_off
    set -q PIP_AUTO_COMPLETE; and return 0
    set -q CI; and not contains -- "$CI" '' false; and return 0
    set -q PIPWARD_DISABLE; and not contains -- "$PIPWARD_DISABLE" '' 0; and return 0
    set -l needed $__pipward_parts $__pipward_helper
    not test -r "$needed[1]"
end

# Before each line runs: what was loaded behind this file, as direnv, puts its old PATH back after we have
# looked.
function __pipward_before --on-event fish_preexec
    __pipward_is_settled; or __pipward_is_off; and return 0
    # What has ended since the prompt, no person has ended.
    set -q __pipward_foreign; and set -g __pipward_foreign
    __pipward_check_some
    __pipward_look
end

# Usually, no environment is or was active.
function __pipward_check_some
    set -q __pipward_foreign
    or test -n "$VIRTUAL_ENV$__pipward_venv$__pipward_left$__pipward_kept_prompt"
    and __pipward_check
end

# Behind each line: has the helper look at one that failed as `python3 -m pip install …` or `sudo pip install
# …` does, which no function wraps.
function __pipward_look_back --on-event fish_postexec
    set -l code $status
    contains -- $code 1 3; or return 0
    string match -qr 'python.*-m.*pip.*install|sudo.*pip.*install' -- $argv[1]; or return 0
    __pipward_is_off; or __pipward_look_at $code $argv[1]
    return 0
end

# The public functions work alone: a tool that copies them without the private ones gets plain pip.

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
    set -l needed $__pipward_parts $__pipward_helper
    if test -r "$needed[1]"; and functions -q __pipward_own
        __pipward_own $argv
    else
        command pipward $argv
    end
end

# pip3.N, for each that is on PATH now; of Pythons that are maintained, and of the next few years'. WSL has
# the directories of Windows on PATH, and it takes a hundred times as long to look into one: there, only what
# a distributor or a person has is looked for.
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

# Usage: __pipward_read FILE…
# Reads the others of these files, once. Fails where one is not whole, of which nothing is defined then.
set -g __pipward_whole
function __pipward_read
    for file in $argv
        contains -- $file $__pipward_whole; or source "$__pipward_parts/$file.fish"
        contains -- $file $__pipward_whole; or return 1
    end
end

# What is called here of activation.fish. Each is in the place of the real one, which the file puts there, and
# sees what the caller has.

function __pipward_hand_over
    __pipward_read activation; and __pipward_hand_over
end

function __pipward_is_held
    __pipward_read activation; and __pipward_is_held
end

function __pipward_turn --no-scope-shadowing
    __pipward_read activation; and __pipward_turn
end

function __pipward_find_here --no-scope-shadowing
    __pipward_read activation; and __pipward_find_here
end

function __pipward_check
    __pipward_read activation; and __pipward_check
end

function __pipward_adopt
    __pipward_read activation; and __pipward_adopt
end

function __pipward_tell
    __pipward_read activation; and __pipward_tell
end

# And of catch.fish; where that cannot be read, pip is plain pip.

function __pipward_install --no-scope-shadowing
    if __pipward_read activation catch
        __pipward_install
    else
        command $program $arguments
    end
end

function __pipward_own
    __pipward_read activation catch; and __pipward_own $argv
end

function __pipward_look_at
    __pipward_read activation catch; and __pipward_look_at $argv
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

# Usage: __pipward_pip PROGRAM [ARG]…
# Runs pip, or, if the distributor refuses, what the helper answers. Status: of what ran last. Nothing
# is forked to find out that it is none of our business.
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

# A person with an environment of ours must be able to end it after pipward has been removed.
if set -q __pipward_venv; and test -r "$__pipward_parts"
    __pipward_read activation
end
