#!/usr/bin/env bash
# Builds books in a job of GitHub, for action.yml. In: BOOKS, STRICT, SHARD, VERSION; OCTAVO is another
# command than npx. Out: messages as annotations, and the files that were made, for later steps.
set -euo pipefail

read -ra octavo <<<"${OCTAVO:-npx --yes octavo@${VERSION:-latest}}"
# Words and patterns, as in a shell. A pattern that nothing fits is named by the program.
# shellcheck disable=SC2206
books=(${BOOKS:-.})
options=(--format github)
[ "${STRICT:-false}" != true ] || options+=(--strict)
[ -z "${SHARD:-}" ] || options+=(--shard "$SHARD")

# The same commit gives the same bytes.
commit=$(git log -1 --format=%ct 2>/dev/null || true)
[ -z "$commit" ] || export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$commit}"

before=$(mktemp)
code=0
"${octavo[@]}" build "${options[@]}" -- "${books[@]}" || code=$?

{
  echo 'files<<end-of-files'
  for book in "${books[@]}"; do
    [ ! -d "$book/dist" ] || find "$book/dist" -type f -newer "$before" | sort
  done
  echo 'end-of-files'
} >>"${GITHUB_OUTPUT:-/dev/stdout}"
rm "$before"
exit "$code"
