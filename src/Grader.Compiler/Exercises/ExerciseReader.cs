using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>Takes an exercise's file apart, or says in which lines it is not one.</summary>
internal static partial class ExerciseReader
{
    /// <param name="id">The name of the exercise's folder.</param>
    /// <param name="file">The whole file.</param>
    public static Result<ExerciseSource> Read(string id, string file)
    {
        var text = SourceText.From(file);
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, Script.ParseOptions).GetRoot();
        var (head, headProblems) = Head(id, text);
        var found = Regions.Of(root, text);
        if (found.Value is not { } regions)
        {
            return found.Problems;
        }
        var syntax = SyntaxProblems(root);
        var (holes, holeProblems) = HoleFinder.Find(root, text, regions);
        var (checks, checkProblems) = CheckRegion.Read(root, regions);
        ImmutableArray<Problem> problems =
        [
            .. syntax,
            .. headProblems,
            .. holeProblems,
            .. checkProblems,
            .. NoPackage(root),
            .. Mismatches(holes, checks, regions, text),
        ];
        if (problems.Length > 0)
        {
            return problems.OrderBy(p => p.Line).ToImmutableArray();
        }
        var names = Names.Declared(root);
        var dependencies = Dependencies.Of(root, holes, checks);
        var exercise = new Exercise(
            id,
            head.Title,
            head.Task,
            [
                .. holes.Select(h => new Hole(
                    h.Id,
                    text.Lines.GetLineFromPosition(h.Answer.Start).LineNumber + 1,
                    h.ChoiceType is not null,
                    h.Starter is not null,
                    dependencies[h.Id]
                )),
            ],
            checks.Checks,
            checks.Seconds,
            Template.Of(text, holes, regions)
        )
        {
            Rules = checks.Rules,
            Again = checks.Again,
        };
        var usings = root.Usings.Select(u => u.ToString()).ToImmutableArray();
        var hidden = Blanking.Of(file, regions.Hidden.Concat(holes.SelectMany(h => h.Around)));
        var blanked = Directives.Blank(hidden, Lexer.Read(hidden).Directives);
        return new ExerciseSource(
            exercise,
            file,
            blanked,
            holes,
            checks.Probes,
            checks.Helpers,
            usings,
            names,
            Template.Private(text, holes, regions)
        );
    }

    private static IEnumerable<Problem> SyntaxProblems(CompilationUnitSyntax root)
    {
        try
        {
            return
            [
                .. root.GetDiagnostics()
                    .Where(d => d.Severity == DiagnosticSeverity.Error)
                    .Select(d => new Problem(d.Location.GetLineSpan().StartLinePosition.Line + 1, $"{d.Id}: {d.GetMessage()}")),
            ];
        }
        catch (ArgumentOutOfRangeException)
        {
            // Roslyn 5.12 looks for an error before the beginning of a file that begins with an interpolated string that nobody
            // closed.
            return [new(1, "An interpolated string begins here and does not end. Close it.")];
        }
    }

    private static (Head Head, ImmutableArray<Problem> Problems) Head(string id, SourceText text)
    {
        var lines = text
            .Lines.Select(l => l.ToString().Trim())
            .TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal))
            .Select(l => l[2..].Trim())
            .ToList();
        var named = lines.Count > 0 ? FirstLine().Match(lines[0]).Groups["id"].Value : "";
        return named != id ? (new("", ""), [new(1, $"The first line must be // exercise {id}, as the folder is named.")])
            : lines.Count < 2 || lines[1].Length == 0 ? (new("", ""), [new(2, "The second line must be the title: // TITLE.")])
            : (new(lines[1], string.Join('\n', lines.Skip(2)).Trim()), []);
    }

    // The grader could do without that line; students' editors cannot.
    private static IEnumerable<Problem> NoPackage(CompilationUnitSyntax root) =>
        root.GetReferenceDirectives().Count > 0
            ? []
            : root
                .Usings.Where(u => u.Name?.ToString().Split('.')[0] == "TorchSharp")
                .Take(1)
                .Select(u => new Problem(
                    u.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
                    "Students' editors will not find TorchSharp. Put #r \"nuget: TorchSharp-cpu, 0.107.0\" above the first using."
                ));

    private static IEnumerable<Problem> Mismatches(
        ImmutableArray<HolePlace> holes,
        CheckRegion checks,
        Regions regions,
        SourceText text
    )
    {
        if (holes.IsEmpty)
        {
            yield return new(
                text.Lines.Count,
                "This exercise has no hole. Put // hole behind a declaration, or #region hole NAME around statements."
            );
        }
        if (!regions.All.Any(r => r.IsChecks))
        {
            yield return new(
                text.Lines.Count,
                "There is no region checks. Put #region checks at the end, in it Check(\"HOLE\", \"NAME\", () => PROBE); "
                    + "for every hole, and #endregion."
            );
            yield break;
        }
        foreach (var region in regions.All.Where(r => r.IsChecks && holes.Any(h => h.Shown.OverlapsWith(r.Lines))))
        {
            yield return new(region.Line, "A region checks stands within a hole. Move it to the end of the file.");
        }
        foreach (var hole in holes.Where(h => checks.Checks.All(c => c.Hole != h.Id)))
        {
            yield return new(
                hole.Line,
                $"The hole '{hole.Id}' has no check. Add Check(\"{hole.Id}\", \"NAME\", () => PROBE); to the region checks."
            );
        }
        foreach (var check in checks.Checks)
        {
            var hole = holes.FirstOrDefault(h => h.Id == check.Hole);
            if (hole is null)
            {
                yield return new(
                    check.Line,
                    $"This check is for '{check.Hole}', which is no hole of this file. Its holes are "
                        + $"{string.Join(", ", holes.Select(h => h.Id))}."
                );
            }
            else if (hole.ChoiceType is not null && !check.Expectation.AllowsFreeChoice)
            {
                yield return new(
                    check.Line,
                    $"'{check.Hole}' is a free choice, so it need not be the reference's value. Use CheckBetween or "
                        + "CheckConverges."
                );
            }
            if (check.Points < 0 || !double.IsFinite(check.Points))
            {
                yield return new(check.Line, "Points cannot be negative.");
            }
        }
        foreach (var again in checks.Again)
        {
            if (holes.Any(h => h.Id == again.What && h.ChoiceType is null))
            {
                yield return new(
                    again.Line,
                    $"'{again.What}' is the answer to a hole, so nothing may stand in its place. Name a free choice, or "
                        + "what is given."
                );
            }
            if (Drawn().Count(again.With) != Random().Count(again.With) || Drawn().Matches(again.With).Any(IsEmpty))
            {
                yield return new(
                    again.Line,
                    "Write RandomBetween(LOW, HIGH) and RandomWhole(LOW, HIGH) with two numbers, as in RandomBetween(0.1, 0.2)."
                );
            }
        }
        foreach (var rule in checks.Rules)
        {
            if (holes.All(h => h.Id != rule.Hole))
            {
                yield return new(
                    rule.Line,
                    $"This rule is for '{rule.Hole}', which is no hole of this file. Its holes are "
                        + $"{string.Join(", ", holes.Select(h => h.Id))}."
                );
            }
            if (
                !rule
                    .Name.Split('.')
                    .All(part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None)
            )
            {
                yield return new(
                    rule.Line,
                    $"'{rule.Name}' is no name. Write it as it is called, as in no_grad, or with a dot, as in Tensor.backward."
                );
            }
        }
    }

    private static bool IsEmpty(Match drawn) =>
        double.Parse(drawn.Groups["low"].ValueSpan, CultureInfo.InvariantCulture)
        > double.Parse(drawn.Groups["high"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Random(Between|Whole)")]
    private static partial Regex Random();

    [GeneratedRegex(Instead.Drawn)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"^exercise\s+(?<id>\S+)$")]
    private static partial Regex FirstLine();
}

/// <summary>What the head comment says.</summary>
internal sealed record Head(string Title, string Task);
