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

    /// <summary>Beside these.</summary>
    private const int MostTextsOfHole = 4;
    private const int MostTextsOfExercise = 8;

    // Of a hole's; the rest is for what every answer has.
    private const int MostOfTraining = 10;

    /// <param name="script">The exercise, solved by itself.</param>
    public static CompilerReply.Mutated GenerateFor(ExerciseSource exercise, CSharpCompilation script)
    {
        var tree = script.SyntaxTrees[0];
        var programs = new DifferentPrograms(script);
        var model = script.GetSemanticModel(tree);
        var (slips, areAll) = Choose(MostOfHole, MostOfExercise, hole => SlipsIn(hole, tree, model));
        var (texts, areAllTexts) = Choose(MostTextsOfHole, MostTextsOfExercise, hole => TextsIn(hole, tree, model));
        return new(
            [
                .. slips
                    .Concat(texts)
                    .OrderBy(s => s.Change.Span)
                    .ThenBy(s => s.Change.NewText, StringComparer.Ordinal)
                    .Select(s => MutantOf(s, exercise, model)),
            ],
            areAll && areAllTexts
        );

        // One more of each hole than is wanted tells that there are more.
        (ImmutableArray<HoleSlip> Wanted, bool AreAll) Choose(
            int ofHole,
            int ofExercise,
            Func<HolePlace, IEnumerable<TextChange>> slipsIn
        )
        {
            var found = InTurn(
                    exercise.Holes.Select(hole =>
                        slipsIn(hole)
                            .Where(slip => programs.AddIfNew(tree.GetText().WithChanges(slip)))
                            .Take(ofHole + 1)
                            .Select((slip, i) => (Slip: new HoleSlip(hole, slip), IsWanted: i < ofHole))
                    )
                )
                .Take(ofExercise + exercise.Holes.Length)
                .ToImmutableArray();
            ImmutableArray<HoleSlip> wanted = [.. found.Where(s => s.IsWanted).Select(s => s.Slip).Take(ofExercise)];
            return (wanted, wanted.Length == found.Length);
        }
    }

    private sealed record HoleSlip(HolePlace Hole, TextChange Change);

    private static Mutant MutantOf(HoleSlip slip, ExerciseSource exercise, SemanticModel model)
    {
        var (hole, change) = slip;
        var (line, before, after) = ReadableChange.Of(change, hole.Answer, model.SyntaxTree);
        return new(hole.Id, line, before, after, SolvedFile.WithChange(exercise, change))
        {
            Halted = HaltedAnswer.ChangeFor(change.Span, hole, model) is { } halt ? SolvedFile.WithChange(exercise, halt) : null,
        };
    }

    private static IEnumerable<TextChange> SlipsIn(HolePlace hole, SyntaxTree tree, SemanticModel model)
    {
        if (hole.ChoiceType is not null)
        {
            return DistinctIn(hole, tree, SlipsOf(Mutations.OfFreeChoice, hole, tree, model));
        }
        var all = SlipsOf(Mutations.All, hole, tree, model);
        var training = SlipsOf(Mutations.OfTraining, hole, tree, model).ToImmutableArray();
        return DistinctIn(hole, tree, training.Take(MostOfTraining).Concat(all).Concat(training.Skip(MostOfTraining)));
    }

    private static IEnumerable<TextChange> TextsIn(HolePlace hole, SyntaxTree tree, SemanticModel model) =>
        DistinctIn(hole, tree, SlipsOf(Mutations.OfTexts, hole, tree, model));

    // Each kind in turn, and within a kind each place, the likeliest first. Every other kind begins at the end, so that no line
    // goes without.
    private static IEnumerable<TextChange> SlipsOf(
        ImmutableArray<Mutation> kinds,
        HolePlace hole,
        SyntaxTree tree,
        SemanticModel model
    )
    {
        var nodes = tree.GetRoot()
            .DescendantNodes(n => n.Span.IntersectsWith(hole.Answer) && !IsLeftAlone(n))
            .Where(n => hole.Answer.Contains(n.Span) && !IsLeftAlone(n))
            .ToImmutableArray();
        var given = Lexer.Read(hole.Starter ?? "").Lexemes.Select(l => l.Text).ToHashSet();
        return InTurn(kinds.Select((kind, i) => InTurn((i % 2 == 0 ? nodes : nodes.Reverse()).Select(node => kind(node, model)))))
            .Where(c =>
                hole.Answer.Contains(c.Span) && !(given.Contains(tree.GetText().ToString(c.Span)) && IsCallee(c.Span, nodes))
            );
    }

    private static IEnumerable<TextChange> DistinctIn(HolePlace hole, SyntaxTree tree, IEnumerable<TextChange> slips)
    {
        var answer = tree.GetText().ToString(hole.Answer);
        var known = new HashSet<string> { CodeOf(answer), CodeOf(hole.Starter ?? ""), "", ";" };
        return slips.Where(c =>
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
