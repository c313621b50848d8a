#!/usr/bin/env bash
# Tries the hook of this checkout's last commit with the real pre-commit in a scratch repository that holds the real
# dataset: a good change passes, a figure that cannot be true stops the commit and says so, and a change outside the
# dataset does not start the linter.
#
#   tests/pre-commit.sh [HOOK]      dossier-lint, if no other is named
#
# For `dossier-lint` pre-commit builds the program, into this checkout's target folder, so what is built there already is
# used; `dossier-lint-installed` takes the one on the path.
set -Eeuo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
hook=${1:-dossier-lint}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

export PRE_COMMIT_HOME=$scratch/pre-commit
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
export DOSSIER_TODAY=2026-11-23
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=tester GIT_AUTHOR_EMAIL=tester@example.org
export GIT_COMMITTER_NAME=tester GIT_COMMITTER_EMAIL=tester@example.org

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  [[ ! -f $scratch/output ]] || sed 's/^/  | /' "$scratch/output" >&2
  exit 1
}

commit() { git commit --quiet --all --message "$1" >"$scratch/output" 2>&1; }

shows() { grep --quiet --fixed-strings -- "$1" "$scratch/output" || fail "the output lacks \`$1\`"; }

git -C "$root" diff --quiet HEAD -- .pre-commit-hooks.yaml crates Cargo.toml Cargo.lock ||
  printf 'note: pre-commit tries the last commit, not the changes that are not committed\n' >&2

git init --quiet "$scratch/repository"
cd "$scratch/repository"
cp -R "$root/dataset" "$root/dossier.toml" .
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $root
    rev: $(git -C "$root" rev-parse HEAD)
    hooks:
      - id: $hook
YAML
git add --all
commit "Start with the dataset as it is" || fail "the first commit"
pre-commit install >/dev/null

record=$(find dataset/arrangements -name '*.toml' | sort | head -n 1)
[[ -n $record ]] || fail "the dataset has no arrangement to try"

printf '\n# A comment changes nothing.\n' >>"$record"
commit "Add a comment" || fail "a good change was stopped"
shows "dossier lint"
shows "Passed"

source=$(basename "$(find dataset/sources -name '*.toml' | sort | head -n 1)" .toml)
figure() {
  printf '\n[[figure]]\nid = "%s"\nmetric = "people-received"\nquantifier = "exactly"\nvalue = %s\n' "$1" "$2"
  printf 'as_of = "2026-11-01"\ncite = ["%s"]\n' "$source"
}
{ figure hook-one 111 && figure hook-two 222; } >>"$record"
if commit "Add a figure that cannot be true"; then fail "a bad figure was committed"; fi
shows "Failed"
shows "FIG001"
shows "$record"
shows "111"
shows "222"
git checkout --quiet HEAD -- "$record"

printf 'Notes.\n' >notes.txt
git add notes.txt
commit "Add notes" || fail "a change outside the dataset was stopped"
shows "Skipped"

printf 'the hook lets good changes pass and stops a bad figure\n'
