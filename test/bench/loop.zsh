# Works like loop.bash, for zsh.
zmodload zsh/datetime

function bench_prompt {
  local each
  for each in $precmd_functions; do $each; done
}

for bench_first in $BENCH_IN $BENCH_OUT; do
  cd $bench_first || exit
  bench_prompt
done

bench_start=$EPOCHREALTIME
for ((bench_each = 0; bench_each < BENCH_TIMES; bench_each++)); do
  case $BENCH_WHAT in
    prompt) bench_prompt ;;
    cd)
      cd $BENCH_IN || exit
      bench_prompt
      cd $BENCH_OUT || exit
      bench_prompt
      ;;
    pip) eval $BENCH_LINE ;;
  esac
done
printf 'bench:%.0f\n' $(((EPOCHREALTIME - bench_start) * 1000000))
