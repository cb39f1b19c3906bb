using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>Takes an exercise's file apart, or says in which lines it is not one.</summary>
internal static class ExerciseReader
{
    /// <param name="id">The name of the exercise's folder.</param>
    /// <param name="file">The whole file.</param>
    public static ValueOrProblems<ExerciseSource> Read(string id, string file)
    {
        var text = SourceText.From(file);
        var root = Script.ParseRoot(text);
        var found = Regions.FindIn(root, text);
        if (found.Value is not { } regions)
        {
            return found.Problems;
        }
        var (head, headProblems) = ExerciseHead.Read(id, text);
        var (holes, holeProblems) = HoleFinder.Find(root, text, regions);
        var (checks, checkProblems) = CheckRegion.Read(root, regions);
        ImmutableArray<Problem> problems =
        [
            .. SyntaxProblems(root),
            .. headProblems,
            .. holeProblems,
            .. checkProblems,
            .. MissingPackage(root),
            .. new Mismatches(head.Task, holes, checks).In(text, regions),
        ];
        return problems.IsEmpty
            ? new Parts(id, file, text, root, regions, head, holes, checks).Assemble()
            : problems.OrderBy(p => p.Line).ToImmutableArray();
    }

    private static IEnumerable<Problem> SyntaxProblems(CompilationUnitSyntax root)
    {
        try
        {
            return
            [
                .. root.GetDiagnostics()
                    .Where(d => d.Severity == DiagnosticSeverity.Error)
                    .Select(d => new Problem(Places.LineOf(d.Location), $"{d.Id}: {d.GetMessage()}")),
            ];
        }
        catch (ArgumentOutOfRangeException)
        {
            // Roslyn 5.12 looks for an error before the beginning of a file that begins with an interpolated string that nobody
            // closed.
            return [new(1, "An interpolated string begins here and does not end. Close it.")];
        }
    }

    // The grader could do without that line; students' editors cannot.
    private static IEnumerable<Problem> MissingPackage(CompilationUnitSyntax root) =>
        root.GetReferenceDirectives().Count > 0
            ? []
            : root
                .Usings.Where(u => u.Name?.ToString().Split('.')[0] == "TorchSharp")
                .Take(1)
                .Select(u => new Problem(
                    Places.LineOf(u.GetLocation()),
                    "Students' editors will not find TorchSharp. Put #r \"nuget: TorchSharp-cpu, 0.107.0\" above the first using."
                ));

    /// <summary>An exercise's file without fault, in pieces.</summary>
    private sealed record Parts(
        string Id,
        string File,
        SourceText Text,
        CompilationUnitSyntax Root,
        Regions Regions,
        ExerciseHead Head,
        ImmutableArray<HolePlace> Holes,
        CheckRegion Checks
    )
    {
        public ExerciseSource Assemble() =>
            new(
                Exercise(),
                File,
                Blanked(),
                Holes,
                Checks.Probes,
                Checks.Helpers,
                [.. Root.Usings.Select(u => u.ToString())],
                SyntaxNames.DeclaredIn(Root),
                Template.GraderOnlySpans(Text, Holes, Regions)
            )
            {
                Landscape = Checks.Landscape,
            };

        private Exercise Exercise() =>
            new(
                Id,
                Head.Title,
                Head.Task,
                [.. Holes.Select(HoleOf)],
                Checks.Checks,
                Checks.Seconds,
                Template.DeriveFrom(Text, Holes, Regions)
            )
            {
                Rules = Checks.Rules,
                Again = Checks.Again,
                Landscape = Checks.Landscape?.Landscape,
            };

        private Hole HoleOf(HolePlace place) =>
            new(
                place.Id,
                Text.Lines.GetLineFromPosition(place.Answer.Start).LineNumber + 1,
                place.ChoiceType is not null,
                place.Starter is not null
            );

        private string Blanked()
        {
            var hidden = Blanking.FillWithSpaces(File, Regions.Hidden.Concat(Holes.SelectMany(h => h.Around)));
            return Directives.BlankUnwanted(hidden, Lexer.Read(hidden).Directives);
        }
    }
}
