# The commands of the project. `make test` is what continuous integration runs.

sources := Sources Tests Package.swift

.PHONY: build release demo test rules formats lint format setup bench-petit documentation

build: setup
	swift build

# Swift's own library goes into the command: it starts faster, and runs where Swift is not installed.
release: setup
	swift build --configuration release --product actotheque --static-swift-stdlib

# Walks a real act with prepared answers, as a clerk would see it, then prints it.
demo: release
	@scripts/demo.sh

# The lint and the measures come before the tests, so that the test runner has the last line.
test: setup lint
	swift build --build-tests
	$(MAKE) rules formats bench-petit
	swift test --skip-build

# Every rule file of the project is checked by the command itself, and its examples are tried: those of a model
# leave nothing of it untried.
rules:
	.build/debug/actotheque vérifier Rules Documentation/exemples
	.build/debug/actotheque essais --couverture-entière Rules/actes
	.build/debug/actotheque essais --mutations --essentiels Documentation/exemples
	.build/debug/actotheque relecture Documentation/exemples/salle.acte >/dev/null
	rm -rf .build/prêts
	.build/debug/actotheque lot Documentation/exemples/salle.acte --réponses Documentation/exemples/prêts.csv --dossier .build/prêts
	.build/debug/actotheque comparer Documentation/exemples/salle.acte Documentation/exemples/salle.acte

# Every act in every format, read back by programs that are not ours.
formats:
	scripts/formats.sh

lint:
	swift format lint --strict --recursive --parallel $(sources)

format:
	swift format --in-place --recursive --parallel $(sources)

setup:
	@scripts/setup.sh

# The measures on their smallest sizes, to see that they still run.
bench-petit:
	Benchmarks/run.sh --petit

# The pages of the library, with the DocC of the toolchain: a page that says something wrong of the code stops it.
documentation: setup
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	rm -rf .build/symbols && mkdir -p .build/symbols
	cp "$$(swift build --show-bin-path)"/../symbolgraph/Actotheque*.symbols.json .build/symbols/
	docc convert Sources/Actotheque/Actotheque.docc --additional-symbol-graph-dir .build/symbols \
	    --fallback-display-name Actotheque --fallback-bundle-identifier actotheque --warnings-as-errors \
	    --output-path .build/documentation
