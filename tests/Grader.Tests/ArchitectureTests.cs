using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Grader.Tests.Checkout;
using Xunit;

namespace Grader.Tests;

public sealed class ArchitectureTests
{
    private static readonly string _source = Repository.At("src");

    [Theory]
    [InlineData("Grader.Protocol", "", "")]
    [InlineData("Grader.Compiler", "Grader.Protocol", "F23.StringSimilarity Microsoft.CodeAnalysis.CSharp")]
    [InlineData("Grader.Compiler.Native", "Grader.Compiler", "")]
    [InlineData("Grader.Runner", "Grader.Protocol", "TorchSharp-cpu")]
    [InlineData("Grader", "Grader.Protocol", "ADRaffy.ENSNormalize CsvHelper F23.StringSimilarity YamlDotNet")]
    [InlineData("Grader.Fetching", "Grader", "NuGet.Protocol")]
    [InlineData("Grader.Gradebook", "Grader", "Microsoft.EntityFrameworkCore.Sqlite Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData(
        "Grader.Queue",
        "Grader.Gradebook",
        "Dapper Hangfire.Core Hangfire.PostgreSql Npgsql OpenTelemetry.Exporter.OpenTelemetryProtocol"
    )]
    [InlineData("Grader.Pages", "Grader", "Jint Markdig Microsoft.AspNetCore.Components.Web")]
    [InlineData(
        "Grader.Cli",
        "Grader Grader.Fetching Grader.Gradebook Grader.Pages Grader.Queue",
        "ScottPlot Spectre.Console System.CommandLine"
    )]
    public void A_project_refers_to_these_and_no_others(string project, string projects, string packages)
    {
        var file = XDocument.Load(Path.Combine(_source, project, $"{project}.csproj"));
        Assert.Equal(projects, Names(file, "ProjectReference"));
        Assert.Equal(packages, Names(file, "PackageReference"));
    }

    [Fact]
    public void There_is_no_other_project() =>
        Assert.Equal(
            "Grader Grader.Cli Grader.Compiler Grader.Compiler.Native Grader.Fetching Grader.Gradebook Grader.Pages "
                + "Grader.Protocol Grader.Queue Grader.Runner",
            string.Join(
                ' ',
                Directory
                    .EnumerateFiles(_source, "*.csproj", SearchOption.AllDirectories)
                    .Select(f => Path.GetFileNameWithoutExtension(f))
                    .Order(StringComparer.Ordinal)
            )
        );

    /// <summary>A folder is a namespace. What stands in none, as Program does, may know them all.</summary>
    [Theory]
    [InlineData("Grader")]
    [InlineData("Grader.Cli")]
    [InlineData("Grader.Compiler")]
    [InlineData("Grader.Fetching")]
    [InlineData("Grader.Gradebook")]
    [InlineData("Grader.Pages")]
    [InlineData("Grader.Queue")]
    public void No_two_folders_know_each_other(string assembly) =>
        SliceRuleDefinition
            .Slices()
            .Matching($"{assembly}.(**)")
            .Should()
            .BeFreeOfCycles()
            .Check(new ArchLoader().LoadAssemblies(Assembly.Load(assembly)).Build());

    [Theory]
    [InlineData("Grader.Protocol")]
    [InlineData("Grader.Compiler")]
    [InlineData("Grader")]
    [InlineData("Grader.Cli")]
    [InlineData("Grader.Fetching")]
    [InlineData("Grader.Gradebook")]
    [InlineData("Grader.Pages")]
    [InlineData("Grader.Queue")]
    public void Nothing_that_is_static_can_change(string assembly) =>
        Assert.Empty(
            from type in Assembly.Load(assembly).GetTypes()
            where
                type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && !type.Name.Contains('<', StringComparison.Ordinal)
                && type.Namespace?.StartsWith("Grader", StringComparison.Ordinal) == true
                && !IsGenerated(type)
            from field in type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            )
            where !field.IsLiteral && !field.IsInitOnly && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            select $"{type.FullName}.{field.Name}"
        );

    [Fact]
    public void No_two_test_classes_have_one_name() =>
        Assert.Distinct(
            Directory
                .EnumerateFiles(Repository.At("tests"), "*Tests.cs", SearchOption.AllDirectories)
                .Select(f => Path.GetFileName(f))
        );

    // Serializers fill their tables as they are used.
    private static bool IsGenerated(System.Type type) => type.BaseType?.Name is "JsonSerializerContext";

    private static string Names(XDocument file, string element) =>
        string.Join(
            ' ',
            file.Descendants(element)
                .Where(e => (string?)e.Attribute("ReferenceOutputAssembly") != "false") // that one only has to be built before
                .Select(e =>
                    Path.GetFileNameWithoutExtension((string)e.Attribute("Include")! + (element == "PackageReference" ? "." : ""))
                )
                .Order(StringComparer.Ordinal)
        );
}
