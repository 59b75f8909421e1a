# The tool in an image without a shell and without root. It is the managed build, which runs wherever the image does.
#
#   docker build -t lint-text .
#   docker run --rm -v "$PWD:/work:ro" lint-text drafts/
#
# There is no git in it, so --since and --staged need the tool itself. The first build takes minutes: it restores and compiles.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/LintText.Cli -c Release --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled
COPY --from=build /app /app
WORKDIR /work
ENTRYPOINT ["dotnet", "/app/dotnet-lint-text.dll"]
