using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using CompileError = Microsoft.CodeAnalysis.Diagnostic;

namespace Grader.Compiler.Building;

/// <summary>A name that the exercise declares and a file no longer does: whatever uses it fails for that alone.</summary>
/// <param name="Uses">At least one, in the order of the text.</param>
internal sealed record GoneName(string Name, ImmutableArray<CompileError> Uses)
{
    private static readonly ImmutableArray<string> _nothingCalledSo = ["CS0103", "CS0246"];

    public static ImmutableArray<GoneName> FindIn(
        ImmutableArray<CompileError> errors,
        Submission submission,
        ExerciseSource exercise
    )
    {
        var gone = exercise.Names.Except(SyntaxNames.DeclaredIn(submission.Root));
        ImmutableArray<GoneName> found =
        [
            .. errors
                .Where(e => _nothingCalledSo.Contains(e.Id))
                .GroupBy(TextAt)
                .Where(uses => gone.Contains(uses.Key) && !GetsItsValue(uses.First()))
                .Select(uses => new GoneName(uses.Key, [.. uses])),
        ];
        // What is left of a function whose first line is gone uses its parameters.
        var functions = FunctionsByParameter(exercise);
        bool IsParameterOf(GoneName name, GoneName function) => functions[name.Name].Contains(function.Name);
        return
        [
            .. found
                .Where(name => !found.Any(other => IsParameterOf(name, other)))
                .Select(name =>
                    name with
                    {
                        OfParameters = [.. found.Where(other => IsParameterOf(other, name)).SelectMany(other => other.Uses)],
                    }
                ),
        ];
    }

    private ImmutableArray<CompileError> OfParameters { get; init; } = [];

    /// <summary>Whether an error is there for this alone.</summary>
    public bool Explains(CompileError error) => Uses.Contains(error) || OfParameters.Contains(error);

    private static ILookup<string, string> FunctionsByParameter(ExerciseSource exercise) =>
        Script
            .ParseRoot(SourceText.From(exercise.Text))
            .DescendantNodes()
            .OfType<ParameterSyntax>()
            .Select(p =>
                (
                    Parameter: p.Identifier.Text,
                    Function: p.Parent?.Parent switch
                    {
                        MethodDeclarationSyntax method => method.Identifier.Text,
                        LocalFunctionStatementSyntax function => function.Identifier.Text,
                        _ => null,
                    }
                )
            )
            .Where(p => p.Function is not null)
            .ToLookup(p => p.Parameter, p => p.Function!);

    public string Message => $"'{Name}' is used here, and nothing in this file declares it any more";

    public string Advice
    {
        get
        {
            var lines = Uses.Select(e => Places.LineOf(e.Location)).Distinct().Count() - 1;
            var others = lines switch
            {
                0 => "",
                1 => "Another line uses it too. ",
                _ => $"{lines} other lines use it too. ",
            };
            return $"{others}Put back what the exercise has for it.";
        }
    }

    // lr = 0.001f; where the exercise asks for float lr: it is there, and its type is not.
    private static bool GetsItsValue(CompileError use)
    {
        var name = use.Location.SourceTree?.GetRoot().FindNode(use.Location.SourceSpan, getInnermostNodeForTie: true);
        return name?.Parent
                is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: GlobalStatementSyntax } } set
            && set.Left == name;
    }

    private static string TextAt(CompileError error) =>
        error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan) ?? "";
}
