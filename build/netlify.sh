#!/usr/bin/env bash
# What Netlify runs; its arguments go to the program: --noindex --base-url https://…
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PATH="$(bash build/install-dotnet.sh):$PATH"
export PATH

dotnet run --configuration Release -- build "$@"
