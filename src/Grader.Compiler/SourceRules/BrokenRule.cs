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
    public Breach Breach => new(Line, Rule.Name, $"{char.ToUpperInvariant(How[0])}{How[1..]}{WantedClause}.");

    private string WantedClause => Rule.Must ? ", which belongs here" : $"; this hole is to do without {Rule.Name}";

    /// <summary>All rules that a submission's answers break, hole by hole; in the order of the lines.</summary>
    /// <param name="answers">One for each hole. What is not filled in breaks nothing.</param>
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
                var rules = exercise.Exercise.Rules.Where(r => r.Hole == answer.Hole).ToList();
                if (rules.Count == 0 || answer.State != AnswerState.Filled)
                {
                    return [];
                }
                var ownership = new Ownership(submission, hole);
                var asked = NamesAskedOf(answer.Hole, exercise);
                var variant = ScriptCompiler.WithText(
                    file.Value,
                    VariantText.WithAnswer(exercise, submission, hole, []).Text,
                    Script.ReferenceDocument
                );
                ImmutableArray<BoundProgram> programs = [new(ModelOf(variant), ownership), new(model.Value, ownership)];
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

    // The whole name says most: torch.autograd.grad, of which torch.autograd is a part.
    private static IEnumerable<BrokenRule> BrokenByUse(SourceRule rule, ImmutableArray<NamesUsed> readings) =>
        from use in readings.SelectMany(r => r.Uses)
        where use.What.Fits(rule.Name)
        group use by use.Line into line
        let longest = line.MaxBy(u => u.What.Parts.Length)!
        select new BrokenRule(rule, line.Key, $"line {line.Key} uses {longest.What.Shown}");

    // A name that stands for nothing is an error of its own, and may be a misspelling of just this one.
    private static IEnumerable<BrokenRule> BrokenByLack(SourceRule rule, Answer answer, ImmutableArray<NamesUsed> readings)
    {
        if (readings.Any(r => r.IsWhole) && !readings.SelectMany(r => r.Uses).Any(u => u.What.Fits(rule.Name)))
        {
            var lines =
                answer.Line == answer.EndLine ? $"line {answer.Line} does" : $"lines {answer.Line} to {answer.EndLine} do";
            yield return new(rule, answer.Line, $"{lines} not use {rule.Name}");
        }
    }
}
