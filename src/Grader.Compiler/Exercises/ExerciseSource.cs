using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>An exercise's file, taken apart. Never leaves this process: it holds the answers.</summary>
/// <param name="File">The file as it is.</param>
/// <param name="Text">The file, with region lines, starter text and everything in the region "checks" blanked: same length, same
/// lines.</param>
/// <param name="Holes">In the order of the file, as those of <paramref name="Exercise"/>.</param>
/// <param name="Usings">The file's own using directives, for the probes.</param>
/// <param name="Names">All names that the file declares.</param>
/// <param name="GraderOnly">What of the file no student gets, the answers left aside: the marks of holes, starter text and the
/// checks.</param>
internal sealed record ExerciseSource(
    Exercise Exercise,
    string File,
    string Text,
    ImmutableArray<HolePlace> Holes,
    ImmutableArray<ProbeSource> Probes,
    ImmutableArray<string> Helpers,
    ImmutableArray<string> Usings,
    ImmutableHashSet<string> Names,
    ImmutableArray<TextSpan> GraderOnly
)
{
    /// <summary>Null where the exercise has none.</summary>
    public LandscapeCall? Landscape { get; init; }

    /// <summary>The syntax of <see cref="Text"/>, read once: every variant asks for it.</summary>
    public CompilationUnitSyntax Root { get; } = Script.ParseRoot(Text);

    /// <summary>The line that asks for TorchSharp, as students get it.</summary>
    public string TorchSharpLine { get; } = Directives.TorchSharpLineIn(Lexer.Read(File).Directives);

    /// <summary>The types that the file declares, as .NET calls them: "Net", "Graph+Node".</summary>
    public ImmutableArray<string> Types => [.. Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(NameOf)];

    /// <summary>Which of the holes has an ID.</summary>
    public int IndexOfHole(string id) => Holes.IndexOf(Holes.First(h => h.Id == id));

    private static string NameOf(BaseTypeDeclarationSyntax type)
    {
        var arity = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0;
        var name = arity == 0 ? type.Identifier.ValueText : $"{type.Identifier.ValueText}`{arity}";
        return type.Parent is BaseTypeDeclarationSyntax outer ? $"{NameOf(outer)}+{name}" : name;
    }
}

/// <summary>Where the answer to a hole stands in the exercise's file.</summary>
/// <param name="Line">Of the mark that makes it a hole, 1-based.</param>
/// <param name="Answer">From the first to the last character of the answer's code.</param>
/// <param name="Shown">What <c>...</c> takes the place of in the template: the answer, or whole lines from #region to
/// #endregion.</param>
/// <param name="IsBlock">Statements, rather than an expression.</param>
/// <param name="ChoiceType">Where the choice is free: the C# type of the number.</param>
/// <param name="Starter">What students get here in place of <c>...</c>: whole lines. Null for <c>...</c>.</param>
internal sealed record HolePlace(
    string Id,
    int Line,
    TextSpan Answer,
    TextSpan Shown,
    bool IsBlock,
    string? ChoiceType,
    string? Starter
)
{
    /// <summary>What only the grader reads: everything around the answer of a block.</summary>
    public IEnumerable<TextSpan> Around =>
        IsBlock ? [TextSpan.FromBounds(Shown.Start, Answer.Start), TextSpan.FromBounds(Answer.End, Shown.End)] : [];
}

/// <summary>A probe's lambda, rewritten to take its random inputs from its argument.</summary>
/// <param name="Names">Identifiers that it uses.</param>
/// <param name="Variables">Top-level variables of the exercise that it uses, also by way of functions in the region
/// "checks".</param>
internal sealed record ProbeSource(string Lambda, ImmutableHashSet<string> Names, ImmutableArray<string> Variables)
{
    /// <summary>The same, which also notes what each item of its list is the answer to; null where nothing is to be
    /// noted.</summary>
    public string? Noting { get; init; }
}
