#!/usr/bin/env bash
# Makes the pictures in the README from the running program; needs Chromium. Usage: docs/pictures.sh
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
ANXIN_PICTURES="$PWD/docs/pictures" dotnet run --project tests/Anxin.EndToEnd -- --explicit only --filter-class '*ReadmePictures'
