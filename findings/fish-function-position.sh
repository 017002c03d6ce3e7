#!/usr/bin/env bash
# fish 3.6.0 (Debian 12, fish 3.6.0-3.1+deb12u1)
#
# A function with a block in it (`if`, `for`, …) takes longer to call the further down it stands in its file. fish
# counts the line breaks above it each time that it runs a statement of the block. Nothing but comments stands
# between. A function of one plain command is not affected.
#
# Seen with 20,000 lines of comments, 300 calls of the same function (milliseconds):
#   first in the file     4
#   last in the file    136
#
# So in a file that a prompt uses, the functions that run most belong at the top, and long comments below.
#
# Prints both times. Fails if the last function no longer takes at least five times as long.
set -euo pipefail

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

apt-get download -qq fish=3.6.0-3.1+deb12u1 fish-common=3.6.0-3.1+deb12u1
for package in ./*.deb; do dpkg-deb --extract "$package" root; done
fish=$directory/root/usr/bin/fish
HOME=$directory "$fish" --version

comments() {
  for ((line = 0; line < 20000; line++)); do echo '# a line of a comment, which runs nothing'; done
}

probe='function probe
    if not test a = b
        true
    end
end'

{ echo "$probe"; comments; } >first.fish
{ comments; echo "$probe"; } >last.fish

milliseconds() {
  HOME=$directory "$fish" --no-config -c "
    source $1
    set began (date +%s%N)
    for call in (seq 300); probe; end
    set ended (date +%s%N)
    math -s0 \"(\$ended - \$began) / 1000000\""
}

first=$(milliseconds first.fish)
last=$(milliseconds last.fish)
echo "first in the file: $first ms, last in the file: $last ms"
((last > 5 * (first + 1)))
