using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>
/// Gives what a student called otherwise its given name back. It goes by what a name stands for: <c>step</c> may be the loop's
/// variable, and <c>.step()</c> a function of torch's. What the student has by the given name gets one that nothing has.
/// </summary>
/// <param name="Renames">Those that could be undone without changing what the program does.</param>
/// <param name="Freed">Names of the student's own that had to give way: <see cref="StudentRename.Given"/> is what is
/// compiled.</param>
/// <param name="Rewrites">None touches another one.</param>
internal sealed record RenameReversal(
    ImmutableArray<StudentRename> Renames,
    ImmutableArray<StudentRename> Freed,
    ImmutableArray<TextRewrite> Rewrites
)
{
    public static RenameReversal None { get; } = new([], [], []);

    /// <param name="renames">Each with where the student's name stands in the place of the given one.</param>
    /// <param name="given">Names that no other name may become.</param>
    /// <param name="isLeft">Whether a piece of the text stays as it is.</param>
    internal static RenameReversal Plan(
        ImmutableArray<(StudentRename Rename, ImmutableHashSet<int> Places)> renames,
        NameMeanings meanings,
        ImmutableHashSet<string> given,
        Func<TextSpan, bool> isLeft
    )
    {
        var names = meanings
            .Root.DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && !isLeft(t.Span))
            .ToImmutableArray();
        var taken = given.Union(names.Select(t => t.ValueText));
        var done = renames
            .Select(r => Plan(r.Rename, r.Places, names, meanings, FreeName(r.Rename.Given, taken)))
            .OfType<RenameReversal>()
            .ToList();
        return new(
            [.. done.SelectMany(d => d.Renames)],
            [.. done.SelectMany(d => d.Freed)],
            [.. done.SelectMany(d => d.Rewrites)]
        );
    }

    /// <summary>How much longer a part of the text has become, which is given by where it is now.</summary>
    public int GrowthWithin(TextSpan part) =>
        Rewrites
            .Where(r => part.Contains(new TextSpan(TextRewrite.SpanAfter(r.At, Rewrites).Start, r.Instead.Length)))
            .Sum(r => r.Growth);

    /// <summary>With the student's names in place of those that are compiled.</summary>
    public string InStudentsWords(string message) =>
        Renames
            .Concat(Freed)
            .Aggregate(message, (text, r) => text.Replace($"'{r.Given}'", $"'{r.Students}'", StringComparison.Ordinal));

    /// <summary>The same for a sentence in which code stands in `...`.</summary>
    public string InStudentsCode(string sentence) =>
        Renames
            .Concat(Freed)
            .Aggregate(
                sentence,
                (text, r) =>
                    string.Join(
                        '`',
                        text.Split('`')
                            .Select(
                                (part, i) => i % 2 == 0 ? part : Regex.Replace(part, $@"\b{Regex.Escape(r.Given)}\b", r.Students)
                            )
                    )
            );

    private static RenameReversal? Plan(
        StudentRename rename,
        ImmutableHashSet<int> places,
        ImmutableArray<SyntaxToken> names,
        NameMeanings meanings,
        string free
    )
    {
        var its = names
            .Where(t => places.Contains(t.SpanStart))
            .SelectMany(t => meanings.SymbolsOf(t))
            .ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (its.Count == 0 || !its.All(IsOfTheFile))
        {
            return null;
        }
        var students = names.Where(t => t.ValueText == rename.Students.TrimStart('@')).ToList();
        var own = names.Where(t => t.ValueText == rename.Given && !places.Contains(t.SpanStart)).ToList();
        var (asksForStudents, asksForOwn) = (meanings.AreTupleParts(students), meanings.AreTupleParts(own));
        var renamed = students
            .Where(t =>
                places.Contains(t.SpanStart)
                || (meanings.SymbolsOf(t) is { IsEmpty: false } all ? all.Any(its.Contains) : NameMeanings.StandsAlone(t))
            )
            .Select(t => NameRewrite.ReplaceWith(t, rename.Given, asksForStudents));
        var ways = own.Select(t => WayOf(t, meanings, () => NameRewrite.ReplaceWith(t, free, asksForOwn))).ToList();
        var cleared = ways.OfType<Way.Clear>().Select(c => c.Rewrite).OfType<TextRewrite>().ToList();
        return ways.Exists(w => w is Way.Blocked)
            ? null
            : new([rename], cleared.Count > 0 ? [new(free, rename.Given)] : [], [.. renamed, .. cleared]);
    }

    private static Way WayOf(SyntaxToken name, NameMeanings meanings, Func<TextRewrite> freed) =>
        meanings.SymbolsOf(name) switch
        {
            // It may well be the given one that is meant: an answer is tried among given names, too.
            { IsEmpty: true } when NameMeanings.StandsAlone(name) => new Way.Blocked(),
            { IsEmpty: true } => new Way.Clear(null),
            var all when all.All(NameMeanings.IsLocal) => new Way.Clear(freed()),
            // Declared at the top it is more likely the given one, moved.
            var all when all.Any(IsAtTheTop) => new Way.Blocked(),
            _ when !NameMeanings.StandsAlone(name) => new Way.Clear(null),
            var all when meanings.IsAlias(name) || all.Any(IsOfTheFile) => new Way.Blocked(),
            // From a library: it would be looked for among the given names first.
            [{ IsStatic: true, ContainingType: { } type }, ..] => QualifiedBy(type, name),
            [INamedTypeSymbol { ContainingNamespace: { IsGlobalNamespace: false } space, ContainingType: null }] => QualifiedBy(
                space,
                name
            ),
            _ => new Way.Blocked(),
        };

    private static bool IsAtTheTop(ISymbol symbol) =>
        symbol is IFieldSymbol or IMethodSymbol or IPropertySymbol && symbol.ContainingType is { IsScriptClass: true };

    private static bool IsOfTheFile(ISymbol symbol) => symbol.Locations.Any(l => l.IsInSource);

    private static string FreeName(string name, ImmutableHashSet<string> taken) =>
        Enumerable.Range(1, taken.Count + 1).Select(n => $"{name}_{n}").First(free => !taken.Contains(free));

    private static Way.Clear QualifiedBy(ISymbol outer, SyntaxToken name) =>
        new(new TextRewrite(new(name.SpanStart, 0), $"{outer.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}."));

    /// <summary>How a given name is made free in one place.</summary>
    private abstract record Way
    {
        /// <param name="Rewrite">Null where it is in nobody's way.</param>
        public sealed record Clear(TextRewrite? Rewrite) : Way;

        public sealed record Blocked : Way;
    }
}
