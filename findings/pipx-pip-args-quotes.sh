#!/usr/bin/env bash
# pipx 1.7.1 and 1.8.0 (Python 3.11), and how they take `--pip-args`.
#
# The words of `--pip-args` are split as a POSIX shell splits them, so a value with a blank needs quotes in there. pipx
# takes every single quote away from both ends of the string before it splits it. Of a string whose last word ends in a
# single quote, the closing quote is lost: pipx ends with a traceback, `ValueError: No closing quotation`. The same
# words in double quotes arrive, and so do single quotes that another word follows.
#
# pipx 1.1.0, of Debian 12, installs in all three cases. Seen:
#
#   pipx 1.1.0: last in single quotes: installed; last in double quotes: installed; single quotes in the middle: installed
#   pipx 1.7.1: last in single quotes: ValueError; last in double quotes: installed; single quotes in the middle: installed
#   pipx 1.8.0: last in single quotes: ValueError; last in double quotes: installed; single quotes in the middle: installed
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
python=$(command -v python3)
mkdir 'two words'
"$python" -m venv tools
tools/bin/pip --quiet download --no-deps --dest 'two words' pycowsay==0.0.0.2

attempt() {
  local output
  if output=$("$place/$1/bin/pipx" install --force "--pip-args=$2" pycowsay==0.0.0.2 2>&1); then
    echo installed
  else
    grep -oE '^[A-Za-z]+Error' <<<"$output" | tail -n 1
  fi
}

for version in 1.1.0 1.7.1 1.8.0; do
  "$python" -m venv "$version"
  "$version/bin/pip" --quiet install "pipx==$version" packaging==23.2 userpath==1.9.2
  export PIPX_HOME="$place/home-$version" PIPX_BIN_DIR="$place/bin-$version" PIPX_DEFAULT_PYTHON="$python"
  last=$(attempt "$version" "--find-links='$place/two words'")
  double=$(attempt "$version" "--find-links=\"$place/two words\"")
  middle=$(attempt "$version" "--find-links='$place/two words' --quiet")
  echo "pipx $version: last in single quotes: $last; last in double quotes: $double; single quotes in the middle: $middle"
done >seen
cat seen

diff seen - <<'EOF'
pipx 1.1.0: last in single quotes: installed; last in double quotes: installed; single quotes in the middle: installed
pipx 1.7.1: last in single quotes: ValueError; last in double quotes: installed; single quotes in the middle: installed
pipx 1.8.0: last in single quotes: ValueError; last in double quotes: installed; single quotes in the middle: installed
EOF
