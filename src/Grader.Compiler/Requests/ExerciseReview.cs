using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Scripts;
using Grader.Compiler.SourceRules;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler.Requests;

/// <summary>Reads an exercise, and says what keeps submissions from being held against it.</summary>
internal sealed class ExerciseReview(ScriptCompiler compiler)
{
    public CompilerReply Read(string id, string file, GateRules rules)
    {
        var read = ExerciseReader.Read(id, file);
        if (read.Value is not { } exercise)
        {
            return new CompilerReply.ExerciseRefused(read.Problems);
        }
        var problems = ProblemsOf(exercise, rules);
        return problems.IsEmpty ? new CompilerReply.ExerciseRead(exercise.Exercise) : new CompilerReply.ExerciseRefused(problems);
    }

    /// <summary>The same without its program: whether that compiles is not asked.</summary>
    public static CompilerReply ReadOutline(string id, string file)
    {
        var read = ExerciseReader.Read(id, file);
        return read.Value is { } exercise
            ? new CompilerReply.ExerciseRead(exercise.Exercise)
            : new CompilerReply.ExerciseRefused(read.Problems);
    }

    private ImmutableArray<Problem> ProblemsOf(ExerciseSource exercise, GateRules rules)
    {
        var compiled = compiler.CompileWithProbes(exercise.Text, Script.ReferenceDocument, exercise);
        return compiled.Errors.IsEmpty
            ? [.. BrokenProbes(exercise), .. Forbidden(compiled, rules), .. BrokenRules(exercise), .. MissingPieces(exercise)]
            : [.. Errors(compiled), .. MissingPieces(exercise)];
    }

    private static IEnumerable<Problem> Errors(CompiledProgram compiled) =>
        compiled.Errors.Select(e => new Problem(
            Places.LineOf(e.Location),
            $"The reference does not compile: {e.Id}: {e.GetMessage()}"
        ));

    private IEnumerable<Problem> BrokenProbes(ExerciseSource exercise) =>
        compiler
            .BrokenProbes(exercise)
            .Select(broken => new Problem(
                exercise.Exercise.Checks[broken.Key].Line,
                $"This probe does not compile: {broken.Value.Id}: {broken.Value.GetMessage()}"
            ));

    private static IEnumerable<Problem> Forbidden(CompiledProgram compiled, GateRules rules) =>
        ForbiddenUses
            .FindIn(compiled.Script, compiled.Symbols, Script.ReferenceDocument, rules)
            .Select(u => new Problem(
                u.Line,
                $"Submissions may not use {u.What}, which the reference uses. A line in gate.txt, beside the "
                    + "exercises' folders, allows it."
            ));

    private IEnumerable<Problem> BrokenRules(ExerciseSource exercise)
    {
        if (exercise.Exercise.Rules.IsEmpty)
        {
            return [];
        }
        var program = compiler.CreateCompilation(exercise.Text, Script.ReferenceDocument);
        // The reference's answers as if they were handed in.
        var reference = Submission.Read(
            exercise,
            exercise.Text,
            text => compiler.CreateCompilation(text, Script.SubmissionDocument)
        );
        var broken = BrokenRule.FindIn(reference, Answers.In(reference, exercise), exercise, compiler).DistinctBy(b => b.Rule);
        return
        [
            .. exercise.Exercise.Rules.SelectMany(r => MistakenNames(r, program, exercise)),
            .. broken.Select(b => new Problem(b.Rule.Line, $"The reference breaks this rule: {b.How}.")),
        ];
    }

    // What must be used is used by the reference, so there is something of that name; of several, one is.
    private static IEnumerable<Problem> MistakenNames(SourceRule rule, CSharpCompilation program, ExerciseSource exercise)
    {
        var (constructs, names) = (rule.Names.Where(Construct.IsWord), rule.Names.Where(n => !Construct.IsWord(n)));
        var unknown = rule is { Must: true, Names.Length: 1 } ? [] : names.Where(n => !NameLookup.IsKnown(program, n));
        return constructs
            .Where(exercise.Names.Contains)
            .Select(n => $"To a rule '{n}' is a kind of code, and here something else is called that. Give that another name.")
            .Concat(
                unknown.Select(n =>
                    rule.Must
                        ? $"Nothing is called '{n}' here, so no answer can use it. Mend the name."
                        : $"Nothing is called '{n}' here, so this rule forbids nothing. Mend the name."
                )
            )
            .Select(message => new Problem(rule.Line, message));
    }

    private static IEnumerable<Problem> MissingPieces(ExerciseSource exercise) =>
        exercise
            .Exercise.Again.Where(a => Replacements.ApplyTo(exercise.Text, [a]) is null)
            .Select(a => new Problem(
                a.Line,
                $"There is no variable with a value, and no code, '{a.What}' in this file. Name what is to be replaced "
                    + "when answers are asked again."
            ));
}
