#!/usr/bin/env bash
# Walks a real convention with prepared answers, the way a clerk would see it, then prints the act.
set -euo pipefail
cd "$(dirname "$0")/.."
command=.build/release/actotheque
model=Rules/actes/convention-de-partenariat.acte
answers=Rules/actes/convention-de-partenariat/association-visites.réponses
echo "── $command essayer $model --réponses $answers"
"$command" essayer "$model" --réponses "$answers"
echo
echo "── $command produire $model --réponses $answers"
"$command" produire "$model" --réponses "$answers"
