#!/usr/bin/env bash
# Makes the pictures in the README and those of every page, with their list, from the running program; needs Chromium. Usage: docs/pictures.sh
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
ANXIN_PICTURES="$PWD/docs/pictures" dotnet run --project tests/Anxin.EndToEnd -- --explicit only --filter-class '*ReadmePictures' '*PagePictures'
