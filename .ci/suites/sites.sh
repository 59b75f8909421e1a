# Sites of our own, built by their real generators: what is said of every link, held against the HTML.
need jekyll jekyll ruby-jekyll-redirect-from ruby-kramdown-parser-gfm
need hugo hugo
need mkdocs mkdocs python3-pymdownx
need_node
dotnet build src/LintText.Cli -c Release -v quiet
npm install --prefix "$WORK/npm" --no-audit --no-fund @11ty/eleventy@3 vitepress@1 @docusaurus/core@3 @docusaurus/preset-classic@3 react@19 react-dom@19 hexo@8 hexo-renderer-ejs@2 hexo-renderer-marked@7
dotnet tool install docfx --version 2.81.0 --tool-path "$WORK/docfx"

hold() { # GENERATOR BUILD-COMMAND...
  mkdir -p "$WORK/$1"
  ln -s "$WORK/npm/node_modules" "$WORK/$1/node_modules"
  if python3 bench/sites/check.py "dotnet exec $PWD/artifacts/bin/LintText.Cli/release/dotnet-lint-text.dll" "$WORK/$1" "$@" > "$WORK/$1.txt"; then passed; else failed "the verdicts on $1"; fi
  cat "$WORK/$1.txt"
  say "$(tail -n 1 "$WORK/$1.txt")"
}

hold jekyll env JEKYLL_NO_BUNDLER_REQUIRE=true jekyll build
hold hugo hugo --quiet
hold mkdocs mkdocs build --quiet
hold eleventy npx eleventy
hold docusaurus npx docusaurus build
hold docfx "$WORK/docfx/docfx" build docfx.json
hold vitepress npx vitepress build docs
hold hexo npx hexo generate
