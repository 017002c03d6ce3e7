import type { ShellName } from './shells.ts';

/** Code that people load beside pipward, by shell: the real one if Debian has it, else a short imitation. */
export const NEIGHBOURS: Readonly<Record<ShellName, Readonly<Record<string, string>>>> = {
  bash: {
    direnv: 'eval "$(direnv hook bash)"',
    zoxide: 'eval "$(zoxide init bash)"',
    'a framework that takes the DEBUG trap and PROMPT_COMMAND for itself': `
__frame_before() { [[ $BASH_COMMAND == "$PROMPT_COMMAND" ]] || __frame_last=$BASH_COMMAND; }
__frame_status() { return "$1"; }
__frame_prompt() { local code=$? last=$_; __frame_count=$((\${__frame_count:-0} + 1)); __frame_status $code "$last"; }
__frame_install() { PROMPT_COMMAND="__frame_prompt; \${PROMPT_COMMAND:-:}"; trap '__frame_before "$_"' DEBUG; }
PROMPT_COMMAND="\${PROMPT_COMMAND:+$PROMPT_COMMAND; }__frame_install; PROMPT_COMMAND=\\"\\\${PROMPT_COMMAND/__frame_install; /}\\""`,
    'a history that is shared at each prompt':
      'shopt -s histappend; PROMPT_COMMAND="history -a; history -n${PROMPT_COMMAND:+; $PROMPT_COMMAND}"',
  },
  zsh: {
    direnv: 'eval "$(direnv hook zsh)"',
    zoxide: 'eval "$(zoxide init zsh)"',
    "a framework's plugins for pip, python and virtualenv": `
alias pip='noglob pip' pip3='noglob pip3' pipi='pip install' pipir='pip install -r requirements.txt' py=python3
export VIRTUAL_ENV_DISABLE_PROMPT=1
function virtualenv_prompt_info { [[ -n \${VIRTUAL_ENV} ]] && echo "[\${VIRTUAL_ENV:t}]" }
function auto_vrun { if [[ -n $VIRTUAL_ENV && $PWD != \${VIRTUAL_ENV:h}* ]]; then deactivate > /dev/null 2>&1; fi }
autoload -Uz add-zsh-hook compinit; compinit -u -D; add-zsh-hook chpwd auto_vrun
setopt auto_cd multios prompt_subst interactivecomments
function omz_precmd { :; }; precmd_functions+=(omz_precmd); preexec_functions+=(omz_precmd)`,
  },
  fish: {
    direnv: 'direnv hook fish | source',
    zoxide: 'zoxide init fish | source',
  },
};
