# The layout of the code, as dotnet format would have it.
dotnet format Lint.sln --verify-no-changes
passed
