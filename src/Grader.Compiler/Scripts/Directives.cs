using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Scripts;

/// <summary>What becomes of the lines of a script that start with #.</summary>
internal static partial class Directives
{
    /// <summary>
    /// The text with spaces in place of directives that must not take part: the reference to TorchSharp, which the grader sets
    /// itself, those that would confuse line numbers once a piece of the file stands elsewhere, and those for which the file is
    /// refused: its answers can do without. Nothing moves.
    /// </summary>
    public static string BlankUnwanted(string text, ImmutableArray<SyntaxTrivia> directives) =>
        Blanking.FillWithSpaces(
            text,
            directives.Where(d => IsTorchSharp(d) || IsLayout(d) || WhyRefused(d) is not null).Select(d => d.Span)
        );

    /// <summary>Those that reach outside the file; a submission cannot have them.</summary>
    public static IEnumerable<(int Position, string Message)> FindRefused(ImmutableArray<SyntaxTrivia> directives) =>
        from directive in directives
        let message = WhyRefused(directive, mend: directives.Any(IsTorchSharp) ? "Remove the line." : $"Write {GivenLine} here.")
        where message is not null
        select (directive.SpanStart, message);

    // Every exercise gives it: where there is none, it was changed.
    private const string GivenLine = "#r \"nuget: TorchSharp-cpu, 0.107.0\"";

    /// <param name="mend">What to do with a reference that cannot be.</param>
    private static string? WhyRefused(SyntaxTrivia directive, string mend = "") =>
        directive.Kind() switch
        {
            SyntaxKind.ReferenceDirectiveTrivia when !IsTorchSharp(directive) =>
                $"#r can name no other package than TorchSharp-cpu here. {mend}",
            SyntaxKind.LoadDirectiveTrivia => "#load is not possible here: a submission is one file. Put the code into it.",
            SyntaxKind.ShebangDirectiveTrivia => "#! is not possible here. Remove the line.",
            _ => null,
        };

    private static bool IsTorchSharp(SyntaxTrivia directive) =>
        directive.GetStructure() is ReferenceDirectiveTriviaSyntax r && TorchSharpPackage().IsMatch(r.File.ValueText);

    private static bool IsLayout(SyntaxTrivia directive) =>
        directive.Kind()
            is SyntaxKind.RegionDirectiveTrivia
                or SyntaxKind.EndRegionDirectiveTrivia
                or SyntaxKind.LineDirectiveTrivia
                or SyntaxKind.LineSpanDirectiveTrivia
                or SyntaxKind.PragmaWarningDirectiveTrivia
                or SyntaxKind.PragmaChecksumDirectiveTrivia
                or SyntaxKind.NullableDirectiveTrivia;

    [GeneratedRegex(@"^\s*nuget\s*:\s*TorchSharp(-cpu)?\s*(,.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex TorchSharpPackage();
}
