using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Scripts;

/// <summary>What becomes of the lines of a script that start with #.</summary>
internal static partial class Directives
{
    private const string TorchSharpLine = "#r \"nuget: TorchSharp-cpu\"";

    /// <summary>The same in a file-based program.</summary>
    private const string PackageLine = "#:package TorchSharp-cpu";

    /// <summary>
    /// The text with spaces in place of directives that must not take part: the reference to TorchSharp, which the grader sets
    /// itself, what starts or builds the file elsewhere, those that would confuse line numbers once a piece of the file stands
    /// elsewhere, and those for which the file is refused: its answers can do without. Nothing moves.
    /// </summary>
    public static string BlankUnwanted(string text, ImmutableArray<SyntaxTrivia> directives) =>
        Blanking.FillWithSpaces(
            text,
            directives
                .Where(d =>
                    IsTorchSharp(d)
                    || IsShebang(d)
                    || IsLayout(d)
                    || IsOfProgram(d)
                    || WhyRefused(d, TorchSharpLine, isGiven: true) is not null
                )
                .Select(d => d.Span)
        );

    /// <summary>The line that asks for TorchSharp, as an exercise gives it.</summary>
    public static string TorchSharpLineIn(ImmutableArray<SyntaxTrivia> directives) =>
        directives.Where(IsTorchSharp).Select(d => d.ToString().Trim()).FirstOrDefault(TorchSharpLine);

    /// <summary>Those that reach outside the file; a submission cannot have them.</summary>
    /// <param name="given">The line that is given for TorchSharp.</param>
    public static IEnumerable<(int Position, string Message)> FindRefused(
        ImmutableArray<SyntaxTrivia> directives,
        string given = TorchSharpLine
    ) =>
        from directive in directives
        let message = WhyRefused(directive, given, isGiven: directives.Any(IsTorchSharp))
        where message is not null
        select (directive.SpanStart, message);

    // Where no line asks for TorchSharp, it was this one.
    private static string? WhyRefused(SyntaxTrivia directive, string given, bool isGiven) =>
        directive.Kind() switch
        {
            SyntaxKind.ReferenceDirectiveTrivia or SyntaxKind.IgnoredDirectiveTrivia when IsTorchSharp(directive) => null,
            SyntaxKind.IgnoredDirectiveTrivia when IsOfProgram(directive) => null,
            SyntaxKind.ReferenceDirectiveTrivia
            or SyntaxKind.IgnoredDirectiveTrivia
            or SyntaxKind.BadDirectiveTrivia when AsksForTorchSharp().IsMatch(directive.ToString()) =>
                $"This line is to ask for TorchSharp, and cannot be read in a script. Write it as it is given: {given}",
            SyntaxKind.ReferenceDirectiveTrivia => "#r can name no other package than TorchSharp-cpu here. "
                + (isGiven ? "Remove the line." : $"Write {given} here."),
            SyntaxKind.LoadDirectiveTrivia => "#load is not possible here: a submission is one file. Put the code into it.",
            SyntaxKind.IgnoredDirectiveTrivia when AnyPackage().IsMatch(directive.ToString()) =>
                "#:package can name no other package than TorchSharp-cpu here. "
                    + (isGiven ? "Remove the line." : $"Write {PackageLine} here."),
            SyntaxKind.IgnoredDirectiveTrivia =>
                "Of the lines that begin with #: only #:package, #:sdk and #:property are possible here, for a submission is one "
                    + "file. "
                    + "Remove the line.",
            _ => null,
        };

    private static bool IsShebang(SyntaxTrivia directive) =>
        directive.IsKind(SyntaxKind.ShebangDirectiveTrivia) || directive.ToString().StartsWith("#!", StringComparison.Ordinal);

    private static bool IsTorchSharp(SyntaxTrivia directive) =>
        directive.GetStructure() is ReferenceDirectiveTriviaSyntax r
            ? TorchSharpPackage().IsMatch(r.File.ValueText)
            : directive.IsKind(SyntaxKind.IgnoredDirectiveTrivia) && ProgramsTorchSharp().IsMatch(directive.ToString());

    // What a file-based program says of how it is built, as it is built elsewhere: here it makes no difference.
    private static bool IsOfProgram(SyntaxTrivia directive) =>
        directive.IsKind(SyntaxKind.IgnoredDirectiveTrivia) && SdkOrProperty().IsMatch(directive.ToString());

    private static bool IsLayout(SyntaxTrivia directive) =>
        directive.Kind()
            is SyntaxKind.RegionDirectiveTrivia
                or SyntaxKind.EndRegionDirectiveTrivia
                or SyntaxKind.LineDirectiveTrivia
                or SyntaxKind.LineSpanDirectiveTrivia
                or SyntaxKind.PragmaWarningDirectiveTrivia
                or SyntaxKind.PragmaChecksumDirectiveTrivia
                or SyntaxKind.NullableDirectiveTrivia;

    // Whichever of its packages: that of the grader is used.
    [GeneratedRegex(@"^\s*nuget\s*:\s*(TorchSharp|libtorch)(-[\w.-]+)?\s*([,/@ ].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex TorchSharpPackage();

    [GeneratedRegex(@"^\s*#:package\s+(TorchSharp|libtorch)(-[\w.-]+)?\s*([@ ].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ProgramsTorchSharp();

    [GeneratedRegex(@"^\s*#:(sdk|property)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SdkOrProperty();

    [GeneratedRegex(@"^\s*#:package\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyPackage();

    // #r without its quotes or with others, #package, #:package
    [GeneratedRegex(@"^\s*#\s*:?\s*(r|package|reference)\b.*\b(TorchSharp|libtorch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForTorchSharp();
}
