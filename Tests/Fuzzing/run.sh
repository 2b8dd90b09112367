#!/usr/bin/env bash
# Throws damaged input at the doors of the library, one after the other.
#
#   Tests/Fuzzing/run.sh ATELIER [SECONDES]   ATELIER, outside the repository, keeps the inputs found and those that break something
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
workshop=$1
seconds=${2:-300}
mkdir -p "$workshop"
workshop=$(cd "$workshop" && pwd)

flags=(-c release --package-path "$here" --scratch-path "$workshop/build"
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld)
swift build "${flags[@]}"
programs=$(swift build "${flags[@]}" --show-bin-path)

# A damaged file grows from a sound one: the seeds are the rules and the corpora of the project.
seed() {
    mkdir -p "$workshop/$1" "$workshop/$1.graines"
    find "${@:2}" -type f \( -name '*.acte' -o -name '*.corpus' -o -name '*.réponses' \) | while read -r file; do
        cp "$file" "$workshop/$1.graines/$(echo "${file#"$root"/}" | tr / _)"
    done
}

door() {
    local name=$1
    shift
    (cd "$workshop" && SWIFT_BACKTRACE=enable=no "$programs/$name" "$name" "$name.graines" \
        -max_total_time="$seconds" -max_len=4096 -timeout=30 -rss_limit_mb=2048 -artifact_prefix="$name-" \
        -print_final_stats=1 "$@" 2>&1 | tail -n 12)
}

seed FuzzSyntax "$root/Tests/Corpus" "$root/Documentation/exemples"
seed FuzzCompiler "$root/Tests/Corpus" "$root/Documentation/exemples"
seed FuzzWalk "$root/Rules/actes"
seed FuzzInterchange "$root/Rules/actes" "$root/Documentation/exemples"
door FuzzSyntax
door FuzzCompiler
door FuzzWalk -ignore_remaining_args=1 "$root/Tests/Corpus/fautes/départ.acte"
door FuzzInterchange
