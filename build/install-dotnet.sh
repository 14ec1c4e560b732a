#!/usr/bin/env bash
# Makes sure that the .NET SDK which global.json asks for is there, and prints the folder of its `dotnet`.
#   PATH="$(bash build/install-dotnet.sh):$PATH"
# Where `dotnet` already satisfies global.json, nothing is downloaded.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# `dotnet --version` in a folder with a global.json fails where no installed SDK satisfies it.
if command -v dotnet > /dev/null && dotnet --version > /dev/null 2>&1; then
  dirname "$(command -v dotnet)"
  exit 0
fi

version="$(sed -n 's/.*"version": *"\([0-9][0-9.]*\)".*/\1/p' global.json)"
folder="${DOTNET_INSTALL_DIR:-$HOME/.dotnet}"
if [ ! -x "$folder/dotnet" ] || ! "$folder/dotnet" --version > /dev/null 2>&1; then
  script="$(mktemp)"
  trap 'rm -f "$script"' EXIT
  curl --fail --silent --show-error --location --retry 3 --proto '=https' --output "$script" https://dot.net/v1/dotnet-install.sh
  bash "$script" --version "$version" --install-dir "$folder" --no-path >&2
fi

echo "$folder"
