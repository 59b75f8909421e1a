#!/usr/bin/env bash
# What the MSBuild package costs a build in which nothing changed: a project of 400 drafts, built with the package and without it, turn by turn.
#
#   bench/msbuild.sh [ROUNDS] [native]
#
# With "native", the package of the native tool is made for this machine, too (takes minutes, and a C compiler), and measured beside the others.
# Prints milliseconds by the clock: the median of the rounds, and of the differences within a round.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-15}
rid=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
version=0.1.0-bench.t$(date -u +%Y%m%d%H%M%S)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet pack src/LintText.MSBuild -c Release -o "$work/packages" -p:Version="$version" -v q > /dev/null
kinds=(without managed)
native=
if [ "${2:-}" = native ]; then
  dotnet pack src/LintText.MSBuild -c Release -o "$work/packages" -p:Version="$version" -p:NativeRuntime="$rid" -v q > /dev/null
  kinds+=(native)
  native="<PackageReference Include=\"LintText.MSBuild.$rid\" Version=\"$version\" PrivateAssets=\"all\" />"
fi
ls -l "$work/packages" | awk 'NF > 8 { printf "%s: %.1f MB\n", $9, $5 / 1000000 }' | sed "s/\.$version//"

cat > "$work/nuget.config" << CONFIG
<configuration><packageSources><clear /><add key="packed" value="$work/packages" /></packageSources>
<config><add key="globalPackagesFolder" value="$work/cache" /></config></configuration>
CONFIG
reference="<PackageReference Include=\"LintText.MSBuild\" Version=\"$version\" PrivateAssets=\"all\" />"
for kind in "${kinds[@]}"; do
  mkdir "$work/$kind"
  n=0
  for draft in corpus/drafts/*.md; do
    [ "$n" -lt 400 ] || break
    cp "$draft" "$work/$kind/$(printf %03d "$n").md"
    n=$((n + 1))
  done
  echo 'class Program { }' > "$work/$kind/Program.cs"
  case $kind in without) items= ;; managed) items=$reference ;; native) items=$reference$native ;; esac
  cat > "$work/$kind/p.csproj" << PROJECT
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><LintTextCache>$work/results</LintTextCache><LintTextFailOn>never</LintTextFailOn><UseAppHost>false</UseAppHost></PropertyGroup>
<ItemGroup>$items</ItemGroup></Project>
PROJECT
done

build() { (cd "$work/$1" && dotnet build -nologo -v q -clp:NoSummary "${@:2}") > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
clock() { # KIND ARGUMENTS...: milliseconds
  local from
  from=$(date +%s%N)
  build "$@" --no-restore
  echo $((($(date +%s%N) - from) / 1000000))
}
for kind in "${kinds[@]}"; do build "$kind"; sleep 1; build "$kind"; done

for _ in $(seq "$rounds"); do
  for kind in "${kinds[@]}"; do
    # “again” builds with nothing changed; in “draft” one draft is new since, so that the tool is started.
    echo "$kind again $(clock "$kind")"
    if [ "$kind" != without ]; then
      echo >> "$work/$kind/000.md"
      sleep 1
      echo "$kind draft $(clock "$kind")"
    fi
  done
done | awk '
  function median(list, n,   i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }; return list[int((n + 1) / 2)] }
  $1 == "without" { base = $3 }
  { k = $1 " " $2; if (!(k in n)) order[++kinds] = k; v[k, ++n[k]] = $3; d[k, n[k]] = $3 - base }
  END { for (i = 1; i <= kinds; i++) { k = order[i]; for (j = 1; j <= n[k]; j++) { a[j] = v[k, j]; b[j] = d[k, j] } printf "%s: %d ms, over the build without the package %+d ms\n", k, median(a, n[k]), median(b, n[k]) } }'
