"""Checks that the rows of open data that the models give are those that the standards take, to a reader that is not ours: the CSV reader of Python, and the
constraints of the schemas of the SCDL written out here once more, from their own pages.

    python3 scripts/formats/rows.py COMMAND
"""

import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys

# By table: its columns in order; the required ones end with « * », a pattern follows « ~ », a greatest length « < ».
TABLES = {
    "délibérations": r"""COLL_NOM* COLL_SIRET*~\d{14} DELIB_ID* DELIB_DATE*~DATE DELIB_MATIERE_CODE*~\d\.\d{1,2} DELIB_MATIERE_NOM*~[^,()/]*[^\s,()/]/[^\s,()/][^,()/]*
        DELIB_OBJET* BUDGET_ANNEE~[0-9]{4}(/[0-9]{4})? BUDGET_NOM PREF_ID~(PREF|SGAR)\d\w\w|SPREF\d\w\w\d PREF_DATE~DATE VOTE_EFFECTIF~\d+ VOTE_REEL~\d+
        VOTE_POUR~\d+ VOTE_CONTRE~\d+ VOTE_ABSTENTION~\d+ DELIB_URL~https?://\S+""",
    "subventions": r"""nomAttribuant* idAttribuant*~\d{14} dateConvention*~DATE referenceDecision nomBeneficiaire* idBeneficiaire~\d{14} rnaBeneficiaire~W\d{9}
        objet*<256 montant*~-?\d+(\.\d+)? nature*~aide_en_numéraire(;aide_en_nature)?|aide_en_nature(;aide_en_numéraire)? conditionsVersement*<256
        datesPeriodeVersement*~[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})? idRAE<5 notificationUE*~oui|non pourcentageSubvention*~0\.\d+|1(\.0+)?
        dispositifAide""",
}

REFUSED = 3

faults = []


def columns(table):
    for word in TABLES[table].split():
        name, _, pattern = word.partition("~")
        name, _, longest = name.partition("<")
        yield name.rstrip("*"), name.endswith("*"), pattern.replace("_en_", " en "), int(longest or 0)


def is_siret(cell):
    total = sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(cell)))
    return total % 10 == 0


def is_date(cell):
    try:
        return datetime.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def check_cell(place, cell, pattern, longest):
    fits = is_date(cell) if pattern == "DATE" else not pattern or re.fullmatch(pattern, cell)
    if not fits:
        faults.append(f"{place}: « {cell} » is not {pattern}")
    elif pattern == r"\d{14}" and not is_siret(cell):
        faults.append(f"{place}: « {cell} » fails Luhn's sum")
    if longest and len(cell) > longest:
        faults.append(f"{place}: more than {longest} characters")


def check_votes(place, row):
    votes = [row[f"VOTE_{word}"] for word in ("EFFECTIF", "REEL", "POUR", "CONTRE", "ABSTENTION")]
    if not any(votes):
        return
    present, real, *parts = map(int, votes)
    if present < real or real != sum(parts):
        faults.append(f"{place}: votes {votes} do not add up")


def check(name, table, text, promised):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    expected = list(columns(table))
    if len(rows) != 2 or rows[0] != [column[0] for column in expected] or len(rows[1]) != len(expected):
        faults.append(f"{name}: {len(rows)} lines, or other columns")
        return
    for (column, required, pattern, longest), cell in zip(expected, rows[1]):
        place = f"{name}, {column}"
        if cell:
            check_cell(place, cell, pattern, longest)
        elif required and column not in promised:
            faults.append(f"{place}: required, empty, and nobody was told")
    if table == "délibérations":
        check_votes(name, dict(zip(rows[0], rows[1])))


def main(command):
    count = 0
    for model in sorted(pathlib.Path("Rules/actes").glob("*.acte")):
        for table in re.findall(r"^échange SCDL (.+)$", model.read_text("utf-8"), re.MULTILINE):
            for answers in sorted((model.parent / model.stem).glob("*.réponses")):
                name = f"{model.stem}--{answers.stem}"
                arguments = [command, "produire", model, "--réponses", answers, "--échange", table]
                result = subprocess.run(arguments, capture_output=True)
                if result.returncode == REFUSED:
                    continue
                if result.returncode != 0:
                    faults.append(f"{name}: status {result.returncode}: {result.stderr.decode().strip()}")
                    continue
                promised = re.findall(r"^(\w+) est ", result.stderr.decode(), re.MULTILINE)
                check(name, table, result.stdout.decode("utf-8", "strict"), promised)
                count += 1
    if count < 6:
        faults.append(f"only {count} rows were made")
    for fault in faults:
        print(fault)
    print(f"{count} rows of open data read back, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
