#!/usr/bin/env bash
# Installs the system libraries that are missing, and nothing when none is: a second run is instant and offline.
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "Swift is missing. Install Swift 6.2 or later (https://www.swift.org/install/linux/) and put its swift on the PATH." >&2
    exit 1
fi

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
pkg-config --exists libpcre2-8 2>/dev/null || missing+=(libpcre2-dev)
pkg-config --exists libedit 2>/dev/null || missing+=(libedit-dev)
pkg-config --exists z3 2>/dev/null || missing+=(libz3-dev)
pkg-config --exists libzip 2>/dev/null || missing+=(libzip-dev)
pkg-config --exists zlib 2>/dev/null || missing+=(zlib1g-dev)
pkg-config --exists libarchive 2>/dev/null || missing+=(libarchive-dev)
pkg-config --exists pangocairo 2>/dev/null || missing+=(libpango1.0-dev)
pkg-config --exists libqpdf 2>/dev/null || missing+=(libqpdf-dev)
pkg-config --exists libpng 2>/dev/null || missing+=(libpng-dev)
pkg-config --exists libjpeg 2>/dev/null || missing+=(libjpeg-dev)
[ -d /usr/share/fonts/truetype/crosextra ] || missing+=(fonts-crosextra-caladea)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]} (Debian's names). Install them with this system's package manager, then start again." >&2
    exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing: ${missing[*]}. Run as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
