using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>Which holes a hole builds on, so that a student can be told whose fault a wrong value is.</summary>
internal static class HoleDependencies
{
    /// <summary>For each hole the others whose names its answer and its checks use, also by way of the given code; in the file's
    /// order.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> FindIn(
        CompilationUnitSyntax root,
        ImmutableArray<HolePlace> holes,
        CheckRegion checks
    )
    {
        var top = root
            .Members.SelectMany(m =>
                SyntaxNames
                    .DeclaringTokens(m)
                    .Take(m is FieldDeclarationSyntax f ? f.Declaration.Variables.Count : 1)
                    .Select(n => (Name: n.Text, m.Span))
            )
            .ToLookup(d => d.Name, d => d.Span);
        IEnumerable<string> Uses(IEnumerable<TextSpan> spans) => spans.SelectMany(s => SyntaxNames.UsedWithin(root, s));
        return holes.ToImmutableDictionary(
            hole => hole.Id,
            hole =>
            {
                var probes = checks.Checks.Zip(checks.Probes).Where(p => p.First.Hole == hole.Id).SelectMany(p => p.Second.Names);
                var todo = new Stack<string>(Uses([hole.Answer]).Concat(probes));
                var seen = new HashSet<string>();
                while (todo.TryPop(out var name))
                {
                    if (seen.Add(name) && top.Contains(name))
                    {
                        Uses(top[name]).ToList().ForEach(todo.Push);
                    }
                }
                return holes
                    .Where(h => h != hole && (seen.Contains(h.Id) || seen.Any(n => top[n].Any(s => s.Contains(h.Answer)))))
                    .Select(h => h.Id)
                    .ToImmutableArray();
            }
        );
    }
}
