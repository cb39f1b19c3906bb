using System.Collections.Immutable;
using Grader.Compiler.Mutating;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.LikelySlips;

/// <summary>Statements are left out: one, or several that do the same to different things.</summary>
internal static class OmittedStatements
{
    private const int MostAlike = 4; // all choices among more are too many

    public static IEnumerable<Slip> FindIn(ImmutableArray<StatementSyntax> statements, Scene scene) =>
        from statement in statements
        let alike = statements.Where(s => SiblingStatements.AreAlike(s, statement)).ToList()
        where alike[0] == statement
        from chosen in alike.Count <= MostAlike ? ChoicesAmong(alike) : alike.Select(s => new List<StatementSyntax> { s })
        let words = WordsFor(chosen, scene)
        where words is not null
        select new Slip("omitted", [.. chosen.Select(s => new TextChange(s.Span, ""))], words);

    private static string? WordsFor(List<StatementSyntax> omitted, Scene scene)
    {
        var call = Spoken.CallOf(omitted[0]);
        var subjects = omitted.SelectMany(Spoken.SubjectsOf).ToList();
        if (call is null || subjects.Contains(null) || !omitted.TrueForAll(s => IsMissing(s, call, scene)))
        {
            return null;
        }
        var all = Spoken.ListOf(subjects!);
        return call switch
        {
            "Add" => $"Nothing is added to {all}.",
            "backward" => "backward() is not called.",
            _ when call.EndsWith('_') =>
                $"{all} {(subjects.Count == 1 ? "stays as it is" : "stay as they are")}: nothing changes "
                    + $"{(subjects.Count == 1 ? "it" : "them")}.",
            _ => $"{call}() is not called for {all}.",
        };
    }

    private static bool IsMissing(StatementSyntax statement, string call, Scene scene) =>
        scene.IsMissing(call) || (Spoken.SubjectOf(statement) is { } subject && scene.IsMissing(subject.Split('.', '(')[0]));

    private static IEnumerable<List<StatementSyntax>> ChoicesAmong(List<StatementSyntax> all) =>
        Enumerable.Range(1, (1 << all.Count) - 1).Select(choice => all.Where((_, i) => (choice & (1 << i)) != 0).ToList());
}
