#!/usr/bin/env bash
# How much of the compile time of a project the analyzers of this repository take. Any project of any repository that builds here will do:
#
#   tests/compile-time-share.sh PROJECT [--with ANALYZER.dll]... [-- ARGUMENTS OF DOTNET BUILD]
#
# PROJECT's dependencies are built first and not measured. Then PROJECT is compiled RUNS times (3, or what the environment says) with its own
# analyzers, ours and those after --with, and as often without any; means are shown. "Of all" is the share of the time of all analyzers
# together plus the compilation without them. A compiler only runs rules that can print something: in the default mode, warnings.
#
#   tests/compile-time-share.sh ~/Polly/src/Polly.Core/Polly.Core.csproj -- -c Release -f net8.0
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

fail() { printf '%s\n' "$*" >&2; exit 1; }

[ $# -gt 0 ] || fail "$(sed -n '2,11s/^# \{0,1\}//p' "$0")"
repository=$(cd "$(dirname "$0")/.." && pwd)
project=$(realpath "$1"); shift
runs=${RUNS:-3}
analyzers=("$repository/src/Analyzers/bin/Release/netstandard2.0/ClosureAnalyzers.dll")
while [ "${1:-}" = --with ]; do analyzers+=("$(realpath "$2")"); shift 2; done
[ "${1:-}" != -- ] || shift

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { dotnet build "$@" < /dev/null > "$work/printed" 2>&1 || { cat "$work/printed" >&2; fail "dotnet build $* failed"; }; }

build "$repository/src/Analyzers" -c Release -v q
[ -f "${analyzers[0]}" ] || fail "${analyzers[0]} was not built"

# Injected behind the project's own targets; what we report must not stop the build.
{
  printf '<Project>\n  <PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors><WarningsAsErrors></WarningsAsErrors></PropertyGroup>\n  <ItemGroup>\n'
  printf '    <Analyzer Include="%s" />\n' "${analyzers[@]}"
  printf '  </ItemGroup>\n</Project>\n'
} > "$work/inject.targets"

build "$project" "$@" -v q
compile() { # NAME PROPERTY...
  local name=$1; shift
  build "$project" "${arguments[@]}" --no-incremental --no-dependencies --no-restore -m:1 -p:UseSharedCompilation=false -v q \
    "-flp:v=detailed;PerformanceSummary;logfile=$work/$name.log" "$@"
}
arguments=("$@")
for ((run = 1; run <= runs; run++)); do
  compile "with.$run" -p:ReportAnalyzer=true "-p:CustomAfterMicrosoftCommonTargets=$work/inject.targets"
  compile "without.$run" -p:RunAnalyzers=false -p:RunAnalyzersDuringBuild=false
done

# "  1234 ms  Csc   1 calls" of the build without analyzers, and of the report of the other the rows of assemblies, which stand further left
# than those of their rules: "  0.774   34   Microsoft.CodeAnalysis.CSharp.NetAnalyzers, Version=…".
awk -v runs="$runs" '
  FNR == 1 { report = 0 }
  FILENAME ~ /without\.[0-9]+\.log$/ { if ($2 == "ms" && $3 == "Csc") compilation += $1 / 1000; next }
  /Time \(s\) +% +Analyzer/ { report = 1; next }
  /Time \(s\) +% +Generator/ { report = 0 }
  !report || $1 !~ /^<?[0-9.]+$/ || $2 !~ /^<?[0-9]+$/ { next }
  { seconds = $1; sub(/^<.*/, "0", seconds); rest = $0; sub(/^ *[^ ]+ +[^ ]+/, "", rest) }
  rest ~ /, Version=/ { name = $3; sub(/,$/, "", name); assembly[name] += seconds; all += seconds; ours = name == "ClosureAnalyzers"; next }
  ours { rule[$3 " " $4 " " $5 " " $6] += seconds }
  END {
    if (!("ClosureAnalyzers" in assembly)) { print "The report of the compiler does not name our analyzers." > "/dev/stderr"; exit 1 }
    whole = all + compilation
    printf "%-64s %9s %13s %7s\n", "mean of " runs, "seconds", "of analyzers", "of all"
    printf "%-64s %9.3f %13s %6.2f%%\n", "compilation without analyzers", compilation / runs, "", 100 * compilation / whole
    for (name in assembly) printf "%-64s %9.3f %12.2f%% %6.2f%%\n", name, assembly[name] / runs, 100 * assembly[name] / all, 100 * assembly[name] / whole | "sort -t% -k1,1"
    close("sort -t% -k1,1")
    print "\nOur rules:"
    for (name in rule) if (rule[name] > 0) printf "%-64s %9.3f\n", name, rule[name] / runs | "sort -k1,1"
  }' "$work"/*.log
