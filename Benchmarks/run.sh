#!/usr/bin/env bash
# Measures the engine beside the C baselines and the peers, and prints one table.
#
#   Benchmarks/run.sh DOSSIER [ATELIER]   DOSSIER holds the generator of the workloads (gen.py, peers/); everything is done in a copy of it,
#                                         ATELIER, outside the repository, whose data and results stay for the next run
#   Benchmarks/run.sh --petit             the smallest sizes, ours alone, on the sample beside this script, to see that they still run: built
#                                         without optimising, so that what it prints measures nothing
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

# Takes how the command is built: `-c release --static-swift-stdlib` or, where speed is no matter, `-c debug`.
build() {
    swift build "${@:1:2}" --package-path "$here"
    swift build "$@" --package-path "$root" --product actotheque
    measure=$(swift build "${@:1:2}" --package-path "$here" --show-bin-path)/mesurer
    command=$(swift build "$@" --package-path "$root" --show-bin-path)/actotheque
}

ours() {
    "$measure" w1 "$1"; "$measure" w2; "$measure" w3 "$2"; "$measure" w4; "$measure" w5 "$command"; "$measure" w6 "$command"; "$measure" w7 ${4:-}; "$measure" listes ${3:-}
}

if [ "${1:-}" = --petit ]; then
    workshop=$(mktemp -d)
    trap 'rm -rf "$workshop"' EXIT
    build -c debug
    cp -r "$here/Sample" "$workshop/data"
    cd "$workshop"
    "$measure" prepare
    ours 10 100 10 30
    exit
fi

source=${1:?"usage: run.sh DOSSIER [ATELIER] | --petit"}
workshop=${2:-${XDG_CACHE_HOME:-$HOME/.cache}/actotheque-mesures}
mkdir -p "$workshop/build"
source=$(cd "$source" && pwd)
workshop=$(cd "$workshop" && pwd)
if [ "$source" != "$workshop" ]; then
    cp -rn "$source/." "$workshop/"
    chmod -R u+w "$workshop"
fi
cd "$workshop"
build -c release --static-swift-stdlib

for part in w1 w2 w3 w4 w5 w6; do [ -d "data/$part" ] || python3 gen.py data "$part"; done
[ -d venv ] || python3 -m venv venv
python=venv/bin/python
[ -f data/w2/expected.json ] || "$python" peers/w2_python.py

# A baseline or a peer whose tools are missing is left out, and the table says so.
try() { timeout 600 "$@" || echo "absent: $*" >&2; }
cc="gcc -O2 -march=native -Ipeers -Ibuild"
: >results.jsonl
"$measure" prepare
ours 100000 100000
try $cc -o build/w1c peers/w1_c.c && try build/w1c
try "$python" peers/w2_c_gen.py && try $cc -o build/w2c build/w2_tree.c peers/w2_main.c -lpcre2-8 && try build/w2c
try "$python" peers/w3_c_gen.py && try $cc -o build/w3c peers/w3_c.c && try build/w3c
try "$python" peers/w4_docx_base.py && try "$python" peers/w4_c_gen.py &&
    try $cc -o build/w4c peers/w4.c -lz -ldeflate && try build/w4c bench
try "$python" peers/w6_gen.py && try gcc -O2 -o build/w6true peers/w6_true.c &&
    try gcc -O2 -static -o build/w6c peers/w6_c.c && try "$python" peers/w6_run.py

export NODE_PATH=.
for peer in minij zen cel_rust datalogic lark_lalr; do try "$python" peers/w1_peers.py "$peer"; done
for peer in zen cel_rust datalogic; do try "$python" peers/w2_peers.py "$peer"; done
try node --max-old-space-size=4000 peers/w2_js.js
try "$python" peers/w2_lua_gen.py && try luajit peers/w2_lua.lua 20000
try node peers/w3_js.js
for peer in python_reeval zen datalogic clips_; do try "$python" peers/w3_peers.py "$peer"; done
try node peers/w4_js.js w4
for peer in jinja2 minijinja; do try "$python" peers/w4_peers.py "$peer" w4; done

"$measure" table
