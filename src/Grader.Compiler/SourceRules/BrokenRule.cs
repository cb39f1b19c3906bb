using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler.SourceRules;

/// <summary>A rule that an answer does not keep.</summary>
/// <param name="Line">1-based, in the submission.</param>
/// <param name="How">A clause: "line 61 uses torch.autograd.grad".</param>
internal sealed record BrokenRule(SourceRule Rule, int Line, string How)
{
    public Breach Breach =>
        new(Line, string.Join(" ", Rule.Names), $"{char.ToUpperInvariant(How[0])}{How[1..]}{WantedClause}.{Advice}");

    private string WantedClause =>
        Rule switch
        {
            { Must: true, Names.Length: 1 } => ", which belongs here",
            { Must: true } => "; one of them belongs here",
            { Names: [var name, ..] } => $"; this hole is to do without {Construct.LeftBy(name)}",
            _ => "",
        };

    private string Advice =>
        (Rule.Hint ?? (Rule.Must ? null : Construct.AdviceFor(Rule.Names[0]))) is { } advice ? $" {advice}" : "";

    /// <summary>All rules that a submission's answers break, hole by hole; in the order of the lines.</summary>
    /// <param name="answers">One for each hole. What is not filled in breaks nothing, and what is the reference's only where the
    /// file around it gives its words another meaning.</param>
    public static IEnumerable<BrokenRule> FindIn(
        Submission submission,
        ImmutableArray<Answer> answers,
        ExerciseSource exercise,
        ScriptCompiler compiler
    )
    {
        // The file as it stands has all that the answers use; the variants hold where the rest of the file is in error.
        var file = new Lazy<CSharpCompilation>(() => compiler.CreateCompilation(submission.WholeText, Script.SubmissionDocument));
        var model = new Lazy<SemanticModel>(() => ModelOf(file.Value));
        return answers.SelectMany(
            (answer, hole) =>
            {
                var rules = exercise
                    .Exercise.Rules.Where(r => r.Hole == answer.Hole && !(r.Must && answer.IsReferences))
                    .ToList();
                if (rules.Count == 0 || answer.State != AnswerState.Filled)
                {
                    return [];
                }
                var ownership = new Ownership(submission, hole);
                var asked = NamesAskedOf(answer.Hole, exercise);
                IEnumerable<SemanticModel> models = answer.IsReferences ? [model.Value] : [Variant(hole), model.Value];
                var programs = models.Select(m => new BoundProgram(m, ownership)).ToList();
                var all = new Lazy<ImmutableArray<NamesUsed>>(() =>
                    [.. programs.Select(p => NamesUsed.FindAll(p, ownership, asked))]
                );
                var running = new Lazy<ImmutableArray<NamesUsed>>(() =>
                    [.. programs.Select(p => NamesUsed.FindInWhatRuns(p, ownership))]
                );
                return rules
                    .SelectMany(r => r.Must ? BrokenByLack(r, answer, running.Value) : BrokenByUse(r, all.Value))
                    .OrderBy(b => b.Line);
            }
        );

        SemanticModel Variant(int hole) =>
            ModelOf(
                ScriptCompiler.WithText(
                    file.Value,
                    VariantText.WithAnswer(exercise, submission, hole, []).Text,
                    Script.ReferenceDocument
                )
            );
    }

    private static SemanticModel ModelOf(CSharpCompilation program) => program.GetSemanticModel(program.SyntaxTrees[0]);

    private static HashSet<string> NamesAskedOf(string hole, ExerciseSource exercise) =>
        [
            .. exercise.Exercise.Checks.Zip(exercise.Probes).Where(p => p.First.Hole == hole).SelectMany(p => p.Second.Names),
            .. exercise
                .Helpers.SelectMany(h => SyntaxFactory.ParseTokens(h))
                .Where(t => t.IsKind(SyntaxKind.IdentifierToken))
                .Select(t => t.ValueText),
        ];

    private static IEnumerable<BrokenRule> BrokenByUse(SourceRule rule, ImmutableArray<NamesUsed> readings) =>
        Construct.IsWord(rule.Names[0])
            ? BrokenByConstruct(rule, rule.Names[0], readings)
            : BrokenByName(rule, rule.Names[0], readings);

    private static IEnumerable<BrokenRule> BrokenByConstruct(SourceRule rule, string word, ImmutableArray<NamesUsed> readings) =>
        readings
            .SelectMany(r => r.Constructs)
            .Where(c => c.What.IsMeantBy(word))
            .DistinctBy(c => c.Line)
            .Select(c => new BrokenRule(rule, c.Line, $"line {c.Line} {c.What.Seen}"));

    // The whole name says most: torch.autograd.grad, of which torch.autograd is a part.
    private static IEnumerable<BrokenRule> BrokenByName(SourceRule rule, string name, ImmutableArray<NamesUsed> readings) =>
        from use in readings.SelectMany(r => r.Uses)
        where use.What.Fits(name)
        group use by use.Line into line
        let longest = line.MaxBy(u => u.What.Parts.Length)!
        select new BrokenRule(rule, line.Key, $"line {line.Key} uses {longest.What.Shown}");

    // A name that stands for nothing is an error of its own, and may be a misspelling of just this one.
    private static IEnumerable<BrokenRule> BrokenByLack(SourceRule rule, Answer answer, ImmutableArray<NamesUsed> readings)
    {
        if (readings.Any(r => r.IsWhole) && !rule.Names.Any(name => readings.Any(r => r.Has(name))))
        {
            var isOne = answer.Line == answer.EndLine;
            var lines = isOne ? $"line {answer.Line}" : $"lines {answer.Line} to {answer.EndLine}";
            yield return new(rule, answer.Line, $"{lines} {WordsForLack(rule.Names, isOne)}");
        }
    }

    private static string WordsForLack(ImmutableArray<string> names, bool isOne)
    {
        return names switch
        {
            ["indexing"] => isOne ? "takes nothing by its index" : "take nothing by its index",
            [var only] when Construct.IsWord(only) => $"{(isOne ? "has" : "have")} no {only}",
            [var only] => $"{(isOne ? "does" : "do")} not use {only}",
            [var one, var other] => $"{(isOne ? "uses" : "use")} neither {one} nor {other}",
            [.. var first, var last] => $"{(isOne ? "uses" : "use")} none of {string.Join(", ", first)} and {last}",
            [] => "",
        };
    }
}
