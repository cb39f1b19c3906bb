using System.Collections.Immutable;
using Grader.Compiler.Mutating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Who makes a slip in one of several statements that do the same to different things makes it in all of them, as a
/// rule.</summary>
internal static class AlikeSlips
{
    /// <summary>The slips of a kind in all of an answer: first those made in all statements where they can be.</summary>
    public static IEnumerable<Slip> FindIn(Scene scene, SlipKind kind)
    {
        var groups = scene
            .StatementLists.SelectMany(list => list.GroupBy(s => list.First(t => SiblingStatements.AreAlike(s, t))))
            .Select(g => g.ToImmutableArray())
            .Where(g => g.Length > 1)
            .ToList();
        var inGroups = groups.SelectMany(g => g).ToHashSet();
        return groups
            .SelectMany(g => OfGroup(g, scene, kind))
            .Concat(scene.Nodes.Where(n => !n.AncestorsAndSelf().Any(inGroups.Contains)).SelectMany(n => kind(n, scene)));
    }

    private static IEnumerable<Slip> OfGroup(ImmutableArray<StatementSyntax> alike, Scene scene, SlipKind kind)
    {
        var made = alike
            .SelectMany(s =>
                s.DescendantNodesAndSelf()
                    .SelectMany((node, place) => kind(node, scene).Select(slip => (Statement: s, Place: place, Slip: slip)))
            )
            .ToList();
        var everywhere = made.GroupBy(m => (m.Place, m.Slip.Key))
            .Where(g => g.Count() > 1 && g.Select(m => m.Statement).Distinct().Count() == g.Count())
            .Select(g => new Slip(
                g.Key.Key,
                [.. g.SelectMany(m => m.Slip.Changes)],
                string.Join(' ', g.Select(m => m.Slip.Words).Distinct())
            ));
        return everywhere.Concat(
            made.Select(m =>
                Spoken.SubjectOf(m.Statement) is { } subject ? m.Slip with { Words = $"For {subject}: {m.Slip.Words}" } : m.Slip
            )
        );
    }
}
