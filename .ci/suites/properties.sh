# Tests that draw samples, for as long as LINT_TEXT_TEST_SCALE ordinary runs (20).
export LINT_TEXT_TEST_SCALE=${LINT_TEXT_TEST_SCALE:-20}
run_tests tests/LintText.Tests -c Release --filter Category=Scaled
run_tests tests/LintText.Cli.Tests -c Release --filter 'Category=Scaled&FullyQualifiedName!~.Fixing.'
