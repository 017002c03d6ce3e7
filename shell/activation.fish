# pipward for fish: makes environments active, and ends that. pipward.fish has this read when there is, or
# was, an environment to look at.
#
# Set in front of pipward.fish, by `pipward setup` and `pipward init fish`:
#   __pipward_node, __pipward_helper    absolute paths of node and of the compiled helper
#   __pipward_parts     the directory of this file; `pipward init` prints all files as one text, and sets none
#   __pipward_names     names that environments of projects have
#   __pipward_auto      false: directories activate nothing
#   __pipward_ignore    directories below which nothing is activated
#   __pipward_shows     auto, always or never: when the prompt names the environment
#   __pipward_under     the environment that is active where no project's is
#
# One block, so that of a file that ends early nothing is defined.
begin

    # Makes what was found here the active environment, as the caller's `found`, `root` and `records` have it;
    # else the one that is active elsewhere.
    function __pipward_turn --no-scope-shadowing
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
        if not set -q __pipward_venv; and test -n "$__pipward_under"
            __pipward_may_activate; and __pipward_is_usable $__pipward_under
            and __pipward_activate $__pipward_under shared
        end
    end

    # Leaves in the caller's `found` and `root` what may be activated of a level, the caller's `dir`. Fails
    # where there is nothing, so that the caller looks further up.
    function __pipward_find_here --no-scope-shadowing
        for each in $__pipward_ignore
            __pipward_is_below $each; and return 0
        end
        for each in $__pipward_names
            test -f $dir/$each/pyvenv.cfg; or continue
            __pipward_consider $each; and return 0
            set nearer 1
        end
        # The environment of a project whose disk cannot hold it.
        test -f $records$dir/:venv; and read -l placed <$records$dir/:venv; and __pipward_is_usable $placed
        or return 1
        set found $placed
        set root $dir
    end

    # Usage: __pipward_consider NAME
    # Takes the environment of that name in the caller's `dir` for what __pipward_find looks for, if it may be
    # activated. Else notes once what stands in the way, and fails.
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
        set -l repair "`pipward repair$word` rebuilds it"
        set -l end_of_note "`pipward deny$word` hides this note"
        if __pipward_is_allowed $candidate
            set -ga __pipward_notes "$argv[1] has no interpreter any more: $repair"
        else if __pipward_is_moved $candidate
            set -ga __pipward_notes "$argv[1] was moved from another place: $repair, $end_of_note"
        else
            set -l allow "`pipward allow$word` activates it from now on"
            set -ga __pipward_notes "$argv[1] is not active here: $allow, $end_of_note"
        end
        return 1
    end

    # Usage: __pipward_is_usable VENV
    # True where the person has allowed this very environment, and it still has its interpreter.
    function __pipward_is_usable --no-scope-shadowing
        __pipward_is_allowed $argv[1]; and test -x $argv[1]/bin/python; or return 1
        # The interpreter it was made for, where an upgrade of the system would put another one into its
        # place.
        read -l python <$records$argv[1]/:allowed; or return 0
        test -z "$python" -o $argv[1]/bin/python -ef "$python"
    end

    # Usage: __pipward_is_allowed VENV
    # The record of a permission is of the same moment as `pyvenv.cfg`: whatever else was put there is older
    # or newer.
    function __pipward_is_allowed --no-scope-shadowing
        string match -q '*:*' -- $argv[1]; and return 1
        set -l record $records$argv[1]/:allowed
        test -f $record -a -O $record -a -O $argv[1]/pyvenv.cfg; or return 1
        test $record -nt $argv[1]/pyvenv.cfg -o $record -ot $argv[1]/pyvenv.cfg; and return 1
        not test -L $argv[1]/pyvenv.cfg -o -L $argv[1]
    end

    # Usage: __pipward_is_below DIRECTORY
    function __pipward_is_below
        test "$PWD" = "$argv[1]"; and return 0
        set -l start $argv[1]/
        test "$argv[1]" = /; and return 0
        test (string sub -l (string length -- $start) -- $PWD/ | string collect) = $start
    end

    # Usage: __pipward_activate VENV HOW
    # Does what `activate` of a virtual environment does, without running anything that lies in it. HOW is
    # `project` if it belongs to the directory that it is in and ends with that, `shared` if it is there
    # beneath all projects, `chosen` where only the person ends it.
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
        contains -- $argv[1]/bin $PATH; and not contains -- $argv[1] $__pipward_left
        and set -g __pipward_kept 1
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
        # That of a project whose disk cannot hold it stands below the data directory, under the project's own
        # path.
        set -l placed (string replace -r '[^/]*$' projects -- $__pipward_helper | string collect)
        set -l length (string length -- $placed)
        test "$(string sub -l $length -- $tree)" = "$placed"
        and set tree "$(string sub -s (math $length + 1) -- $tree)"
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

    # True where the prompt is to name the environment: where nothing else is known to do so.
    function __pipward_is_to_show
        test "$__pipward_shows" = always; and return 0
        test "$__pipward_shows" = never; and return 1
        test -z "$VIRTUAL_ENV_DISABLE_PROMPT$POSH_SHELL_VERSION$POSH_PID" -a "$STARSHIP_SHELL" != fish
        or return 1
        functions -q tide; and return 1
        functions -q _pure_prompt_virtualenv; and return 1
        # Comments name the file that a function comes from, which may be the `activate.fish` of an
        # environment.
        not string match -qr '^[^#]*(?:VIRTUAL_ENV|virtualenv|venv)' -- \
            (functions fish_prompt fish_right_prompt 2>/dev/null)
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

    # Puts a prompt of ours before the person's, which is kept as it is, under a name that no earlier one of
    # ours had: somebody may have a copy of that.
    function __pipward_show
        functions -q fish_prompt; or return 0
        __pipward_is_ours fish_prompt; and return 0
        set -ga __pipward_prompts x
        set -g __pipward_kept_prompt __pipward_prompt_(builtin count $__pipward_prompts)
        set -l kept $__pipward_kept_prompt
        functions -c fish_prompt $kept
        function fish_prompt --inherit-variable kept
            set -l code $status
            test -n "$__pipward_venv" -a "$__pipward_venv" = "$VIRTUAL_ENV"
            and test "$__pipward_kept_prompt" = $kept
            and printf '(%s) ' $__pipward_name
            __pipward_return $code
            $kept
        end
    end

    # Usage: __pipward_is_ours FUNCTION
    # True for a prompt that shows the one which is kept.
    function __pipward_is_ours
        set -q __pipward_kept_prompt
        and string match -q "*$__pipward_kept_prompt*" -- (functions $argv[1] 2>/dev/null)
    end

    function __pipward_return
        return $argv[1]
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
        test -n "$__pipward_kept"; or contains -- $__pipward_venv $__pipward_left
        or set -ga __pipward_left $__pipward_venv
        __pipward_hide fish_prompt
        set -e __pipward_venv
        set -e __pipward_how
    end

    # Takes our environment off PATH; done again, it does nothing.
    function __pipward_withdraw
        __pipward_drop $__pipward_venv/bin $__pipward_kept
        test "$VIRTUAL_ENV_PROMPT" = "$__pipward_name"; and set -e VIRTUAL_ENV_PROMPT
    end

    # Usage: __pipward_hide FUNCTION
    # Gives the person's prompt back where that function is ours; else ours stays for whoever has a copy of
    # it, and shows nothing.
    function __pipward_hide
        __pipward_is_ours $argv[1]; or return 0
        functions -e $argv[1]
        functions -c $__pipward_kept_prompt $argv[1]
        functions -e $__pipward_kept_prompt
        set -e __pipward_kept_prompt
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

    # Somebody has sourced an `activate` over ours: from now on there is only theirs, and what that keeps to
    # give back is what there was before ours.
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

    # True where the person has ended the environment of the project, until they leave that.
    function __pipward_is_held
        __pipward_is_below $__pipward_held; and return 0
        set -e __pipward_held
        return 1
    end

    # What the person ends in a project stays so until they leave that.
    function __pipward_hold
        set -l found
        set -l root
        set -l records
        __pipward_locate_records
        __pipward_find
        test -n "$found"; and set -g __pipward_held $root
    end

    # An environment that came with the variables (a pane of tmux, `exec fish`) gets its `deactivate`; one
    # that may be activated here is ended by leaving its project where the shell starts in that, any other
    # only by the person.
    function __pipward_adopt
        set -q VIRTUAL_ENV; and not set -q __pipward_venv; and test -O "$VIRTUAL_ENV/pyvenv.cfg"; or return 0
        functions -q deactivate; and return 0
        if string match -q '*/pipward/venvs/default' -- $VIRTUAL_ENV
            __pipward_take $VIRTUAL_ENV shared
            return 0
        end
        set -l records
        __pipward_locate_records
        __pipward_take $VIRTUAL_ENV chosen
        not string match -q '*/pipward/venvs/*' -- $VIRTUAL_ENV; and __pipward_is_allowed $VIRTUAL_ENV
        or return 0
        # The project may be known here by another name.
        set -l dir $PWD
        while not test $dir/. -ef $__pipward_tree/.
            string match -qr '(?s)^(?<dir>.*)/[^/]*$' -- $dir; or return 0
        end
        set -g __pipward_how project
        set -g __pipward_tree $dir
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

    # One line for each note, to a person at a terminal.
    function __pipward_tell
        isatty stderr; or return 0
        printf 'pipward: %s\n' $__pipward_notes >&2
        set -e __pipward_notes
    end

    set -ga __pipward_whole activation
end
