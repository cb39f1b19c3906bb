using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Mutating;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.LikelySlips;

/// <summary>The reference with one slip in its answer to a hole, where a student's answer may be just that: the nearest first, by
/// their tokens.</summary>
/// <param name="script">The exercise, solved by itself.</param>
internal sealed class SlipGuess(ExerciseSource exercise, CSharpCompilation script, HolePlace hole)
{
    // Each of them is built and run, some 0.6 s of processor time.
    private const int Most = 12;
    private const int MostTried = 48;
    private const int MostDepth = 3; // of functions that call functions

    private static readonly ImmutableArray<SlipKind> _kinds =
    [
        HalfSlips.FindAt,
        CallSlips.FindTooEarlyAt,
        NameSlips.FindAt,
        CallSlips.FindMissingAt,
        SpineSlips.FindAt,
        TermSlips.FindAt,
        GroupingSlips.FindAt,
        ArgumentSlips.FindAt,
        NameSlips.FindExchangedAt,
        NameSlips.FindNumberAt,
        CallSlips.FindOtherAt,
        OperatorSlips.FindOperatorAt,
        NameSlips.FindColumnAt,
        ValueSlips.FindAt,
        CallSlips.FindAddedAt,
        OperatorSlips.FindSignAt,
    ];

    /// <param name="answer">The student's, which is wrong.</param>
    public (ImmutableArray<LikelySlip> Slips, OnlyDifference? Difference) FindFor(AnswerTokens answer)
    {
        var scene = SceneOf(script, hole.Answer, answer, isInlined: false);
        ImmutableArray<Scene> scenes = [scene, .. Inlined(scene)];
        // Where the choice is free, nothing is wrong for being another one.
        return (FindSlips(answer, scenes), hole.ChoiceType is null ? FindDifference(answer, scenes) : null);
    }

    private static OnlyDifference? FindDifference(AnswerTokens answer, ImmutableArray<Scene> scenes)
    {
        var own = Piece.Of(answer);
        var all = scenes.Select(s => OnlyDifference.Find(Piece.Of(s.Reference), own)).OfType<OnlyDifference>().ToList();
        return all.Find(d => d.SaysWhat) ?? all.FirstOrDefault();
    }

    private ImmutableArray<LikelySlip> FindSlips(AnswerTokens answer, ImmutableArray<Scene> scenes)
    {
        var own = Piece.Of(answer);
        var slips = scenes
            .SelectMany(FindIn)
            .SelectMany(s => WithGuard(s, scenes[0]))
            .Select(s => (s.Text, s.Words, Tokens: new AnswerTokens(s.Text)))
            .DistinctBy(s => string.Join(' ', s.Tokens.Texts))
            .Select(
                (s, i) => (s.Text, s.Words, IsSame: Piece.Of(s.Tokens).Says(own), Distance: s.Tokens.DistanceTo(answer), Place: i)
            )
            .OrderBy(s => s.Distance)
            .ThenBy(s => s.Place)
            .Take(MostTried)
            .ToList();
        if (slips.FirstOrDefault(s => s.IsSame) is { Text: not null } same)
        {
            return [Written(same.Text, same.Words, isAnswer: true)];
        }
        var programs = new DifferentPrograms(script);
        return
        [
            .. slips
                .Where(s => programs.AddIfNew(SourceText.From(WithAnswer(s.Text))))
                .Take(Most)
                .Select(s => Written(s.Text, s.Words, isAnswer: false)),
        ];
    }

    private static IEnumerable<(string Text, string Words)> FindIn(Scene scene) =>
        _kinds
            .SelectMany(kind => AlikeSlips.FindIn(scene, kind))
            .Concat(scene.IsInlined ? [] : OfStatements(scene))
            .Where(slip => slip.Changes.All(c => scene.Answer.Contains(c.Span)))
            .Select(slip => (scene.WithSlip(slip), slip.Words));

    private static IEnumerable<Slip> OfStatements(Scene scene) =>
        scene
            .StatementLists.SelectMany(list =>
                OmittedStatements
                    .FindIn(list, scene)
                    .Concat(StatementOrder.FindExchanged(list, scene))
                    .Concat(StatementOrder.FindEarly(list, scene))
                    .Concat(StatementOrder.FindRepeated(list, scene))
            )
            .Concat(WholeAnswerSlips.FindOthersWork(scene))
            .Concat(WholeAnswerSlips.FindRareSteps(scene));

    // What changes a parameter in place needs no_grad() around it, where the reference's answer has none.
    private static IEnumerable<(string Text, string Words)> WithGuard((string Text, string Words) slip, Scene scene) =>
        scene.Hole.IsBlock && scene.IsAdded("no_grad") ? [slip, ($"using (no_grad())\n{{\n{slip.Text}\n}}", slip.Words)] : [slip];

    // Each call by itself, all of them, and what these call in turn.
    private IEnumerable<Scene> Inlined(Scene scene)
    {
        var all = InlinedCalls.FindIn(scene).ToList();
        foreach (var call in all)
        {
            yield return WithChanges(scene, [call]);
        }
        for (var (depth, deeper) = (0, scene); depth < MostDepth; depth++)
        {
            var calls = InlinedCalls.FindIn(deeper).ToList();
            var outer = calls.Where(c => !calls.Exists(o => o.Span != c.Span && o.Span.Contains(c.Span))).ToList();
            if (outer.Count == 0)
            {
                yield break;
            }
            deeper = WithChanges(deeper, outer);
            if (depth > 0 || outer.Count > 1)
            {
                yield return deeper;
            }
        }
    }

    private Scene WithChanges(Scene scene, IReadOnlyList<TextChange> calls)
    {
        var text = scene.Text.WithChanges(calls).ToString();
        var program = ScriptCompiler.WithText(script, text, script.SyntaxTrees[0].FilePath);
        var longer = calls.Sum(c => (c.NewText?.Length ?? 0) - c.Span.Length);
        return SceneOf(program, new(scene.Answer.Start, scene.Answer.Length + longer), scene.Student, isInlined: true);
    }

    private Scene SceneOf(CSharpCompilation program, TextSpan answer, AnswerTokens student, bool isInlined) =>
        new(
            exercise,
            hole,
            program.GetSemanticModel(program.SyntaxTrees[0]),
            answer,
            new(program.SyntaxTrees[0].GetText().ToString(answer)),
            student,
            isInlined
        );

    private string WithAnswer(string text) =>
        exercise.Text.Remove(hole.Answer.Start, hole.Answer.Length).Insert(hole.Answer.Start, text);

    private LikelySlip Written(string text, string words, bool isAnswer) =>
        new(words, SolvedFile.WithChange(exercise, new(hole.Answer, text)), isAnswer);
}
