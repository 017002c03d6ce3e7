# Works like loop.bash, for fish, which has no clock.
for bench_first in $BENCH_IN $BENCH_OUT
    cd $bench_first
    emit fish_prompt
end

set bench_start (date +%s%N)
switch $BENCH_WHAT
    case prompt
        for bench_each in (seq $BENCH_TIMES)
            emit fish_prompt
        end
    case cd
        for bench_each in (seq $BENCH_TIMES)
            cd $BENCH_IN
            emit fish_prompt
            cd $BENCH_OUT
            emit fish_prompt
        end
    case pip
        for bench_each in (seq $BENCH_TIMES)
            eval $BENCH_LINE
        end
end
printf 'bench:%d\n' (math -s0 "("(date +%s%N)" - $bench_start) / 1000")
