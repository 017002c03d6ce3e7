# Linked into ~/.config/fish/functions, where a person's own prompt lives, so that whatever wraps fish_prompt, at load
# or later, finds it. OSC 6973 carries the last status.
function fish_prompt
    printf '\e]6973;0;%s\a$ ' $status
end
