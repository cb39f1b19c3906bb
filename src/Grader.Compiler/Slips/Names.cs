using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Slips;

/// <summary>A name that is not there, and the one in reach that was meant.</summary>
internal static class Names
{
    // Others are as unlike as any two names are.
    private const int MostTried = 3;

    public static ImmutableArray<SlipRule> Rules { get; } = [Keyword, MisspeltWhereDeclared, Misspelt];

    private static readonly ImmutableHashSet<string> _keywords = SyntaxFacts
        .GetReservedKeywordKinds()
        .Select(SyntaxFacts.GetText)
        .Append("var")
        .ToImmutableHashSet();

    private static IEnumerable<Mend> Keyword(ErrorSite site) =>
        site
            .Tokens.Where(t =>
                t.IsKind(SyntaxKind.IdentifierToken)
                && !_keywords.Contains(t.Text)
                && _keywords.Contains(t.Text.ToLowerInvariant())
                && site.Id is not ("CS1061" or "CS0117")
            )
            .Select(t =>
                Mend.Replace(
                    t.Span,
                    t.Text.ToLowerInvariant(),
                    $"Write `{t.Text.ToLowerInvariant()}`: capital and small letters are different ones in C#."
                )
            );

    // Where all uses say another name than the declaration, it is the declaration that is to change.
    private static IEnumerable<Mend> MisspeltWhereDeclared(ErrorSite site)
    {
        var at = site.IndexAt(site.At.Start);
        if (site.Id != "CS0103" || at < 0)
        {
            return [];
        }
        var name = site.Tokens[at].Text;
        var used = site.Root.DescendantNodes().OfType<IdentifierNameSyntax>().CountBy(n => n.Identifier.Text).ToDictionary();
        return from declared in SyntaxNames.DeclaringTokens(site.Root)
            where NameLikeness.Between(declared.Text, name) is { HasSameLetters: true }
            where used.GetValueOrDefault(name) > 1 && !used.ContainsKey(declared.Text)
            let line = Places.MappedLineOf(declared.GetLocation())
            select Mend.Replace(
                declared.Span,
                name,
                $"Write `{name}` for `{declared.Text}` in line {line.ToString(CultureInfo.InvariantCulture)}, where it is "
                    + "declared: capital and small letters are different ones in C#."
            );
    }

    private static IEnumerable<Mend> Misspelt(ErrorSite site)
    {
        var at = site.IndexAt(site.At.Start);
        if (
            at < 0
            || !site.Tokens[at].IsKind(SyntaxKind.IdentifierToken)
            || site.Id is not ("CS0103" or "CS0246" or "CS1061" or "CS0117" or "CS0234" or "CS1739" or "CS0118" or "CS1955")
        )
        {
            return [];
        }
        var name = site.Tokens[at];
        return NamesNear(name.Text, NamesInReach(site))
            .Select(meant =>
                Mend.Replace(
                    name.Span,
                    meant.Name,
                    string.Equals(meant.Name, name.Text, StringComparison.OrdinalIgnoreCase)
                        ? $"Write `{meant.Name}` for `{name.Text}`: capital and small letters are different ones in C#."
                        : $"Did you mean `{meant.Name}`?"
                ) with
                {
                    Reveals = meant.Likeness.HasSameLetters && site.Id is "CS0103" or "CS1061" or "CS0117",
                }
            );
    }

    // Where two are equally near, nobody can say which one was meant.
    private static IEnumerable<(string Name, NameLikeness Likeness)> NamesNear(string name, IEnumerable<string> inReach) =>
        inReach
            .Where(n => n != name)
            .Select(n => (Name: n, Likeness: NameLikeness.Between(name, n)))
            .Where(n => n.Likeness is not null)
            .GroupBy(n => n.Likeness!.Value, n => n.Name)
            .OrderBy(g => g.Key)
            .TakeWhile(g => g.Count() == 1)
            .Select(g => (g.First(), g.Key))
            .Take(MostTried);

    private static HashSet<string> NamesInReach(ErrorSite site)
    {
        var name = site.Around<SimpleNameSyntax>();
        var symbols = name?.Parent switch
        {
            NameColonSyntax colon => ParametersFor(colon, site.Model),
            MemberAccessExpressionSyntax access when access.Name == name => MembersOf(access.Expression, site),
            QualifiedNameSyntax qualified when qualified.Right == name => MembersOf(qualified.Left, site),
            _ => site.Model.LookupSymbols(site.At.Start),
        };
        return [.. symbols.Where(s => s.CanBeReferencedByName && !s.IsImplicitlyDeclared).Select(s => s.Name)];
    }

    private static ImmutableArray<ISymbol> MembersOf(ExpressionSyntax owner, ErrorSite site) =>
        (site.Model.GetSymbolInfo(owner).Symbol, site.Model.GetTypeInfo(owner).Type) switch
        {
            (INamespaceOrTypeSymbol place, _) => site.Model.LookupSymbols(site.At.Start, place),
            (_, { TypeKind: not TypeKind.Error } type) => site.Model.LookupSymbols(
                site.At.Start,
                type,
                includeReducedExtensionMethods: true
            ),
            _ => [],
        };

    private static ImmutableArray<ISymbol> ParametersFor(NameColonSyntax name, SemanticModel model) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            ? [.. model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>().SelectMany(m => m.Parameters)]
            : [];
}
