#!/usr/bin/env bash
# Keeps one open issue that says what has gone stale: writes it anew each week, closes it when nothing is left.
# Needs `gh` with GH_TOKEN and GH_REPO.
set -euo pipefail

list=$1
number=$(gh issue list --label stale --state open --limit 1 --json number --jq '.[0].number // empty')

if [[ ! -s $list ]]; then
  [[ -z $number ]] || gh issue close "$number" --comment "Nothing is due for review."
elif [[ -n $number ]]; then
  gh issue edit "$number" --body-file "$list"
else
  gh label create stale --force --description "Records due for review"
  gh issue create --title "Records due for review" --label stale --body-file "$list"
fi
