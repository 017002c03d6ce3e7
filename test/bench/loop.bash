# shellcheck shell=bash
# Repeats work in an interactive bash and prints the microseconds of all repetitions. `bash -i -c` reads it after
# the start file. BENCH_WHAT is prompt, cd or pip; BENCH_TIMES is the number of repetitions; BENCH_IN and
# BENCH_OUT are two directories.

function bench_prompt {
  local each
  for each in "${PROMPT_COMMAND[@]}"; do eval "$each"; done
}

# The first visit of a directory may cost more.
for bench_first in "$BENCH_IN" "$BENCH_OUT"; do
  cd "$bench_first" || exit
  bench_prompt
done

bench_start=${EPOCHREALTIME//[.,]/}
for ((bench_each = 0; bench_each < BENCH_TIMES; bench_each++)); do
  case $BENCH_WHAT in
    prompt) bench_prompt ;;
    cd)
      cd "$BENCH_IN" || exit
      bench_prompt
      cd "$BENCH_OUT" || exit
      bench_prompt
      ;;
    pip) eval "$BENCH_LINE" ;;
  esac
done
printf 'bench:%s\n' "$((${EPOCHREALTIME//[.,]/} - bench_start))"
