using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>An exercise's solution with one slip each, made of the answers' syntax. The same exercise always gives the
/// same.</summary>
internal static class ExerciseMutants
{
    // Each of them is built and run, some 0.6 s of processor time, and a course of seven exercises is to be verified within two
    // minutes on two cores.
    private const int MostOfHole = 16;
    private const int MostOfExercise = 40;

    /// <param name="script">The exercise, solved by itself.</param>
    public static CompilerReply.Mutated GenerateFor(ExerciseSource exercise, CSharpCompilation script)
    {
        var tree = script.SyntaxTrees[0];
        var programs = new DifferentPrograms(script);
        var model = script.GetSemanticModel(tree);
        // One more of each hole than is wanted tells that there are more.
        var slips = InTurn(
                exercise.Holes.Select(hole =>
                    SlipsIn(hole, tree, model)
                        .Where(slip => programs.AddIfNew(tree.GetText().WithChanges(slip)))
                        .Take(MostOfHole + 1)
                        .Select((slip, i) => (Hole: hole, Change: slip, IsWanted: i < MostOfHole))
                )
            )
            .Take(MostOfExercise + exercise.Holes.Length)
            .ToImmutableArray();
        var wanted = slips.Where(s => s.IsWanted).Take(MostOfExercise).ToImmutableArray();
        return new(
            [
                .. wanted
                    .OrderBy(s => s.Change.Span)
                    .ThenBy(s => s.Change.NewText, StringComparer.Ordinal)
                    .Select(s => MutantOf(s.Change, s.Hole, exercise, tree)),
            ],
            AreAll: wanted.Length == slips.Length
        );
    }

    private static Mutant MutantOf(TextChange slip, HolePlace hole, ExerciseSource exercise, SyntaxTree tree)
    {
        var (line, before, after) = ReadableChange.Of(slip, hole.Answer, tree);
        return new(hole.Id, line, before, after, SolvedFile.WithChange(exercise, slip));
    }

    // Each kind in turn, and within a kind each place, the likeliest first. Every other kind begins at the end, so that no line
    // goes without.
    private static IEnumerable<TextChange> SlipsIn(HolePlace hole, SyntaxTree tree, SemanticModel model)
    {
        var nodes = tree.GetRoot()
            .DescendantNodes(n => n.Span.IntersectsWith(hole.Answer) && !IsLeftAlone(n))
            .Where(n => hole.Answer.Contains(n.Span) && !IsLeftAlone(n))
            .ToImmutableArray();
        var kinds = hole.ChoiceType is null ? Mutations.All : Mutations.OfFreeChoice;
        var answer = tree.GetText().ToString(hole.Answer);
        var given = Lexer.Read(hole.Starter ?? "").Lexemes.Select(l => l.Text).ToHashSet();
        var known = new HashSet<string> { CodeOf(answer), CodeOf(hole.Starter ?? ""), "", ";" };
        return InTurn(kinds.Select((kind, i) => InTurn((i % 2 == 0 ? nodes : nodes.Reverse()).Select(node => kind(node, model)))))
            .Where(c =>
                hole.Answer.Contains(c.Span) && !(given.Contains(tree.GetText().ToString(c.Span)) && IsCallee(c.Span, nodes))
            )
            .Where(c =>
                known.Add(
                    CodeOf(answer[..(c.Span.Start - hole.Answer.Start)] + c.NewText + answer[(c.Span.End - hole.Answer.Start)..])
                )
            );
    }

    private static bool IsLeftAlone(SyntaxNode node) => SiblingStatements.OnlyPrints(node) || ShortenedLoops.IsStepCounter(node);

    // Whoever mends code that is there finds its functions in it, and takes no other one for them.
    private static bool IsCallee(TextSpan span, ImmutableArray<SyntaxNode> nodes) =>
        nodes.OfType<InvocationExpressionSyntax>().Any(call => SyntaxNames.Called(call)?.Span == span);

    private static IEnumerable<T> InTurn<T>(IEnumerable<IEnumerable<T>> all)
    {
        var going = all.Select(one => one.GetEnumerator()).ToList();
        while ((going = going.FindAll(one => one.MoveNext())).Count > 0)
        {
            foreach (var one in going)
            {
                yield return one.Current;
            }
        }
    }

    private static string CodeOf(string text) => string.Join(' ', Lexer.Read(text).Lexemes.Select(l => l.Text));
}
