# The packages of the tool, made, installed and run, native and managed; then the tests of the command line over the native build.
need clang clang zlib1g-dev
version=0.1.0-native.t$(date -u +%Y%m%d%H%M%S)
rid=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
tools/pack.sh "$WORK/packages" "$version" any "$rid"
passed
say "$(grep -h '^a megabyte of text' artifacts/full/native.log)"

cat > "$WORK/nuget.config" << CONFIG
<configuration><packageSources><clear /><add key="packed" value="$WORK/packages" /></packageSources></configuration>
CONFIG
dotnet tool install dotnet-lint-text --version "$version" --tool-path "$WORK/tool" --configfile "$WORK/nuget.config"

# Tests that need an environment of their own run in their own process, and test the managed build once more.
export LINT_TEXT_TEST_TOOL=$WORK/tool/dotnet-lint-text
run_tests tests/LintText.Cli.Tests -c Release --filter 'FullyQualifiedName!~Architecture&FullyQualifiedName!~Packaging&Category!=Scaled'

# A processor without AVX2, which the native build needs, gets a line and not a crash.
if [ "$rid" = linux-x64 ]; then
  need qemu-x86_64 qemu-user
  status=0
  qemu-x86_64 -cpu Nehalem "$(find "$WORK/tool/.store" -type f -name dotnet-lint-text)" --version 2> "$WORK/old.log" || status=$?
  if [ "$status" -eq 2 ] && grep -q '^lint-text: this processor lacks AVX2' "$WORK/old.log"; then passed; else failed "what an old processor is told: $(cat "$WORK/old.log")"; fi
fi
