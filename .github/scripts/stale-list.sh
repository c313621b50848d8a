#!/usr/bin/env bash
# Turns `dossier lint --format json` into a Markdown list of what has gone stale; prints nothing if nothing has.
set -euo pipefail

jq --raw-output '
  # What a record says is shown as text: no markup, no mentions.
  def plain: gsub("[\\r\\n]+"; " ") | gsub("(?<mark>[\\[\\]<>|])"; "\\\(.mark)") | gsub("@"; "@\u200b");
  [ .findings[] | select(.code | startswith("STL")) ] as $stale
  | if $stale == [] then empty else
      "Stale as of \(.today): \($stale | length).",
      "",
      ( $stale[] | "- [ ] `\(.path):\(.line)` \(.message | plain) (\(.code))" ),
      "",
      "A review is a new row in the record that says what was checked. `dossier explain STL001` says how."
    end
' "$1"
