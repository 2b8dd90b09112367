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
import tempfile

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


def check(name, table, text, told):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    expected = list(columns(table))
    if not rows or rows[0] != [column[0] for column in expected] or any(len(row) != len(expected) for row in rows):
        faults.append(f"{name}: {len(rows)} lines, or other columns")
        return 0
    if (len(rows) == 1) != ("ne donne pas de ligne" in told):
        faults.append(f"{name}: {len(rows) - 1} rows, and « {told.strip()} »")
    for row in rows[1:]:
        for (column, required, pattern, longest), cell in zip(expected, row):
            place = f"{name}, {column}"
            if cell:
                check_cell(place, cell, pattern, longest)
            elif required:
                faults.append(f"{place}: required, and empty")
        if table == "délibérations":
            check_votes(name, dict(zip(rows[0], row)))
    return len(rows) - 1


def check_list(command):
    """The example of the guide that gives a row for each item of a list."""
    page = pathlib.Path("Documentation/guide-du-juriste/18-echanges.md").read_text("utf-8")
    rules = next(block for block in re.findall(r"```acte\n(.*?)```", page, re.DOTALL) if "pour chaque [aide]" in block)
    answers = re.search(r"^exemple .*\n((?:    \[.*\n)+)", rules, re.MULTILINE)[1]
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "aides.acte").write_text(rules, "utf-8")
        (place / "aides.réponses").write_text(answers.replace("    [", "["), "utf-8")
        arguments = [command, "produire", place / "aides.acte", "--réponses", place / "aides.réponses", "--échange", "subventions"]
        result = subprocess.run(arguments, capture_output=True)
        told = result.stderr.decode()
        if result.returncode != 0:
            faults.append(f"the list of the guide: status {result.returncode}: {told.strip()}")
        elif check("the list of the guide", "subventions", result.stdout.decode("utf-8", "strict"), told) < 2:
            faults.append("the list of the guide gives fewer than two rows")


def main(command):
    count = 0
    for model in sorted(pathlib.Path("Rules/actes").glob("*.acte")):
        for table in re.findall(r"^échange SCDL (\S+)", model.read_text("utf-8"), re.MULTILINE):
            for answers in sorted((model.parent / model.stem).glob("*.réponses")):
                name = f"{model.stem}--{answers.stem}"
                arguments = [command, "produire", model, "--réponses", answers, "--échange", table]
                result = subprocess.run(arguments, capture_output=True)
                if result.returncode == REFUSED:
                    continue
                if result.returncode != 0:
                    faults.append(f"{name}: status {result.returncode}: {result.stderr.decode().strip()}")
                    continue
                count += check(name, table, result.stdout.decode("utf-8", "strict"), result.stderr.decode())
    check_list(command)
    if count < 6:
        faults.append(f"only {count} rows were made")
    for fault in faults:
        print(fault)
    print(f"{count} rows of open data read back, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
