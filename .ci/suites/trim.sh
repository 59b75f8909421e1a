# The engine in a program that is trimmed and compiled ahead of time: no warning, and the same findings.
need clang clang zlib1g-dev
engine=$PWD/src/LintText/LintText.csproj
texts=$PWD/seeds
cd "$WORK"
cat > app.csproj << PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
    <PublishAot>true</PublishAot>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <!-- What other people's packages warn of is one line each (IL2104, IL3053), and not for us to mend. -->
    <NoWarn>\$(NoWarn);IL2104;IL3053</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="$engine" />
    <TrimmerRootAssembly Include="LintText" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs << 'PROGRAM'
using LintText.Analysis;
using LintText.Documents;
using Microsoft.CodeAnalysis.Text;

var engine = new LintEngine(RuleCatalog.BuiltIn);
foreach (var path in args)
{
    var document = DocumentReader.Read(path, SourceText.From(File.ReadAllText(path)));
    foreach (var finding in engine.Analyze(document, LintOptions.Default).Findings)
        Console.WriteLine($"{path} {finding.Rule.Id} {finding.Span} {finding.Diagnostic.GetMessage()}");
}
PROGRAM
mapfile -t drafts < <(find "$texts" -type f \( -name '*.md' -o -name '*.html' -o -name '*.txt' \) | sort)

# Warnings are errors, in the engine and in what is compiled of it.
dotnet publish app.csproj -c Release -o native
passed
dotnet run --project app.csproj -c Release -- "${drafts[@]}" > usual.txt
./native/app "${drafts[@]}" > native.txt
wc -l usual.txt
if [ -s usual.txt ] && diff usual.txt native.txt; then passed; else failed "other findings than usual"; fi
