using Grader.Tests.Checkout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Grader.Tests;

/// <summary>What every file of C# keeps to; how it is laid out is CSharpier's.</summary>
public sealed class HouseTests
{
    private const int Columns = 130;

    private static readonly Lazy<SyntaxTree[]> _files = new(() =>
        [
            .. from folder in (string[])["src", "tests"]
            from file in Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories)
            where !file.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin", "cases"]).Any()
            select CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetRelativePath(Repository.Root, file)),
        ]
    );

    [Fact]
    public void There_are_files_to_look_at() => Assert.True(_files.Value.Length > 500);

    [Fact]
    public void No_file_has_more_than_250_lines() =>
        None(
            from file in _files.Value
            let lines = file.GetText().Lines.Count - 1 // the last one ends like the others
            where lines > 250
            select $"{file.FilePath}: {lines} lines"
        );

    // What stands in a raw string is a text as people see it, or a program.
    [Fact]
    public void No_line_has_more_than_130_columns() =>
        None(
            from file in _files.Value
            from line in file.GetText().Lines
            where line.Span.Length > Columns && !IsRaw(file.GetRoot().FindToken(line.Start + Columns))
            select Place(file, line.Span)
        );

    [Fact]
    public void No_method_has_a_body_of_more_than_40_lines() =>
        None(
            from file in _files.Value
            from method in file.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            let body = (SyntaxNode?)method.Body ?? method.ExpressionBody
            where body is not null && LinesOf(body) > 40
            select $"{Place(file, method.Span)}: {LinesOf(body)} lines"
        );

    [Fact]
    public void No_type_of_src_has_the_name_of_another() =>
        None(
            from file in _files.Value
            where file.FilePath.StartsWith("src", StringComparison.Ordinal)
            from type in file.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            where type.Parent is BaseNamespaceDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            group Place(file, type.Identifier.Span) by type.Identifier.Text into places
            where places.Count() > 1
            select $"{places.Key}: {string.Join(", ", places)}"
        );

    private static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool IsRaw(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.InterpolatedMultiLineRawStringStartToken
        || token
            .Parent!.AncestorsAndSelf()
            .OfType<InterpolatedStringExpressionSyntax>()
            .Any(s => s.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken));

    private static int LinesOf(SyntaxNode node)
    {
        var place = node.GetLocation().GetLineSpan();
        return place.EndLinePosition.Line - place.StartLinePosition.Line + 1;
    }

    private static string Place(SyntaxTree file, TextSpan span) =>
        $"{file.FilePath}:{file.GetLineSpan(span).StartLinePosition.Line + 1}";
}
