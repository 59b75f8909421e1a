#!/usr/bin/env bash
# Makes the packages of the tool, and runs those that can run here: each is installed from the folder they are in, gives the same
# reports as the managed build, and reads a megabyte of text about as quickly. A native package is made on the platform that it is for.
#
#   tools/pack.sh OUTPUT VERSION [any] [RID...]
#
# OUTPUT is a folder. VERSION must be a new one each time, since packages are cached by version. By default the managed package is made,
# which is for every platform that has no native one, and the native one of this machine; the package that points to all of them always is.
# Native ones need a C compiler and linker (https://aka.ms/nativeaot-prerequisites), and take minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -lt 2 ]; then sed -n '2,/^set/s/^# \{0,1\}//p' "$0" | sed '$d' >&2; exit 2; fi
output=$(mkdir -p "$1" && cd "$1" && pwd)
version=$2
shift 2
here=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
kinds=("${@:-any}")
if [ $# -eq 0 ]; then kinds=(any "$here"); fi
project=src/LintText.Cli
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A package that has no program in it can be made without a word of complaint, so that each is looked at below.
pack() { dotnet pack "$project" -c Release -o "$output" -p:Version="$version" "$@"; }
pack
for kind in "${kinds[@]}"; do
  if [ "$kind" = any ]; then pack -r any -p:PublishAot=false; else pack -r "$kind"; fi
done

failures=0
fail() {
  echo "pack: $*" >&2
  failures=$((failures + 1))
}

cat > "$work/nuget.config" << CONFIG
<configuration><packageSources><clear /><add key="packed" value="$(cd "$output" && (pwd -W 2> /dev/null || pwd))" /></packageSources></configuration>
CONFIG
install() { # PACKAGE FOLDER
  dotnet tool install "$1" --version "$version" --tool-path "$2" --configfile "$work/nuget.config" > "$work/install.log" || { cat "$work/install.log"; fail "$1 does not install"; return 1; }
}

# The CPU seconds of the quickest of three runs; where the shell is not told of them, as on Windows, the seconds by the clock.
seconds() { # PROGRAM...
  local TIMEFORMAT='%U %S %R' times=$work/times
  : > "$times"
  for _ in 1 2 3; do { time "$@" > /dev/null 2>&1 || true; } 2>> "$times"; done
  awk '{ cpu = $1 + $2 > 0.01 ? $1 + $2 : $3; if (!n++ || cpu < least) least = cpu } END { print least }' "$times"
}

# A megabyte of the drafts that this project may publish.
mkdir "$work/texts"
awk -v folder="$work/texts" 'FNR == 1 { if (size > 1000000) exit; close(name); name = sprintf("%s/%03d.md", folder, ++n) } { print > name; size += length($0) + 1 }' corpus/drafts/*.md

# Behind a plus sign stands the commit.
is_packed() { # TOOL
  local found
  found=$("$1" --version) || true
  [ "${found%%+*}" = "$version" ] || fail "$1 is version '$found', not $version"
}

check() { # TOOL MANAGED: that the one does what the other does, as quickly
  is_packed "$1"
  local format
  for format in pretty compact json github sarif; do
    "$1" seeds --no-cache --fail-on never --format "$format" > "$work/tool.$format" 2>&1 || fail "$1 fails with --format $format"
    dotnet exec "$2" seeds --no-cache --fail-on never --format "$format" > "$work/managed.$format" 2>&1 || fail "$2 fails with --format $format"
    cmp "$work/tool.$format" "$work/managed.$format" || fail "another report than the managed build's with --format $format"
  done
  "$1" "$work/texts" --no-cache --fail-on never --format json > "$work/tool.texts" || fail "$1 fails on a megabyte of text"
  dotnet exec "$2" "$work/texts" --no-cache --fail-on never --format json > "$work/managed.texts" || fail "$2 fails on a megabyte of text"
  cmp "$work/tool.texts" "$work/managed.texts" || fail "other findings than the managed build's in a megabyte of text"

  # Without the instructions that the managed build finds at run time, a native one is many times as slow, which no small file shows.
  local tool managed
  tool=$(seconds "$1" "$work/texts" --no-cache --format compact)
  managed=$(seconds dotnet exec "$2" "$work/texts" --no-cache --format compact)
  echo "a megabyte of text: $tool s; the managed build: $managed s"
  awk -v tool="$tool" -v managed="$managed" 'BEGIN { exit !(tool <= 1.2 * managed) }' || fail "$1 is slower than the managed build"
}

# What a package weighs when it is unpacked, in MB of 1,000,000 bytes.
weigh() { # FOLDER LIMIT
  local size
  size=$(find "$1/.store" -path '*/tools/*' -type f -exec cat {} + | wc -c | awk '{ print int($1 / 1000000 + 0.5) }')
  echo "installed: $size MB"
  [ "$size" -le "$2" ] || fail "$1 weighs more than $2 MB"
}

for kind in "${kinds[@]}"; do
  tools=$work/tools-$kind
  if [ "$kind" = any ]; then
    echo "== any"
    install dotnet-lint-text.any "$tools" || continue
    is_packed "$tools/dotnet-lint-text"
    "$tools/dotnet-lint-text" seeds --no-cache --fail-on never --quiet > /dev/null || fail "the managed package does not run"
    weigh "$tools" 60
  elif [ "$kind" = "$here" ]; then
    echo "== $kind"
    install dotnet-lint-text "$tools" || continue
    native=$(find "$tools/.store" -type f \( -name 'dotnet-lint-text' -o -name 'dotnet-lint-text.exe' \) | head -1)
    managed=$(find "$tools/.store" -path '*/managed/dotnet-lint-text.dll' | head -1)
    if [ -z "$native" ]; then fail "the package for $kind holds no native executable"; continue; fi
    if [ ! -e "$tools/dotnet-lint-text" ] && [ ! -e "$tools/dotnet-lint-text.cmd" ]; then fail "the package for $kind installs no command"; continue; fi
    if [ -z "$managed" ]; then fail "the package for $kind does not hold the managed build"; continue; fi
    check "$native" "$managed"
    weigh "$tools" 90

    # What the native build cannot do is handed over.
    mkdir "$work/house"
    (
      cd "$work/house"
      "$native" new rule plain-words --kind csharp > /dev/null
      "$native" test --allow-code > ../tool.rules 2>&1 && dotnet exec "$managed" test --allow-code > ../managed.rules 2>&1 && cmp ../tool.rules ../managed.rules
    ) || fail "the package for $kind does not run rules in C#"
  else
    echo "== $kind: made, and run by nobody: this is $here"
  fi
done

[ "$failures" -eq 0 ] || exit 1
(cd "$output" && ls -l ./*."$version".nupkg)
