using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>Where the holes of a file and its region "checks" do not go together.</summary>
internal sealed partial class Mismatches(string task, ImmutableArray<HolePlace> holes, CheckRegion checks)
{
    public IEnumerable<Problem> In(SourceText text, Regions regions)
    {
        ImmutableArray<Problem> missing = [.. MissingIn(text, regions)];
        return regions.All.Any(r => r.IsChecks)
            ?
            [
                .. missing,
                .. RegionsWithinHoles(regions),
                .. HolesWithoutCheck(),
                .. HolesWithoutEntry(),
                .. checks.Checks.SelectMany(In),
                .. checks.Again.SelectMany(In),
                .. checks.Rules.SelectMany(In),
            ]
            : missing;
    }

    private IEnumerable<Problem> MissingIn(SourceText text, Regions regions)
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
        }
    }

    private IEnumerable<Problem> RegionsWithinHoles(Regions regions) =>
        regions
            .All.Where(r => r.IsChecks && holes.Any(h => h.Shown.OverlapsWith(r.Lines)))
            .Select(r => new Problem(r.Line, "A region checks stands within a hole. Move it to the end of the file."));

    private IEnumerable<Problem> HolesWithoutCheck() =>
        holes
            .Where(h => checks.Checks.All(c => c.Hole != h.Id))
            .Select(h => new Problem(
                h.Line,
                $"The hole '{h.Id}' has no check. Add Check(\"{h.Id}\", \"NAME\", () => PROBE); to the region checks."
            ));

    // Who lists what belongs where lists all of it. An exercise may do without a list.
    private IEnumerable<Problem> HolesWithoutEntry()
    {
        var listed = TaskEntry.In(task).SelectMany(e => e.Holes).ToHashSet();
        return holes
            .Where(h => !listed.Contains(h.Id) && holes.Any(other => listed.Contains(other.Id)))
            .Select(h => new Problem(
                h.Line,
                $"The hole '{h.Id}' is not in the list of holes on top. Add it there: //   {h.Id}   WHAT IT IS."
            ));
    }

    private IEnumerable<Problem> In(Check check)
    {
        var hole = holes.FirstOrDefault(h => h.Id == check.Hole);
        if (hole is null)
        {
            yield return ForNoHole("check", check.Hole, check.Line);
        }
        else if (hole.ChoiceType is not null && !check.Expectation.AllowsFreeChoice)
        {
            yield return new(
                check.Line,
                $"'{check.Hole}' is a free choice, so it need not be the reference's value. Use CheckBetween, "
                    + "CheckConverges, CheckAccuracy, or CheckTraining with fall: ..."
            );
        }
        if (check.Points < 0 || !double.IsFinite(check.Points))
        {
            yield return new(check.Line, "Points cannot be negative.");
        }
    }

    private IEnumerable<Problem> In(Replacement again)
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

    private IEnumerable<Problem> In(SourceRule rule)
    {
        if (holes.All(h => h.Id != rule.Hole))
        {
            yield return ForNoHole("rule", rule.Hole, rule.Line);
        }
        foreach (var name in rule.Names.Where(n => !Construct.IsWord(n) && !n.Split('.').All(IsName)))
        {
            yield return new(
                rule.Line,
                $"'{name}' is no name. Write it as it is called, as in no_grad, or with a dot, as in Tensor.backward. Of code "
                    + $"without a name there are {string.Join(", ", Construct.Words)}."
            );
        }
    }

    private Problem ForNoHole(string what, string hole, int line) =>
        new(
            line,
            $"This {what} is for '{hole}', which is no hole of this file. Its holes are "
                + $"{string.Join(", ", holes.Select(h => h.Id))}."
        );

    private static bool IsName(string part) =>
        SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None;

    private static bool IsEmpty(Match drawn) =>
        double.Parse(drawn.Groups["low"].ValueSpan, CultureInfo.InvariantCulture)
        > double.Parse(drawn.Groups["high"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Random(Between|Whole)")]
    private static partial Regex Random();

    [GeneratedRegex(Replacement.DrawnNumberPattern)]
    private static partial Regex Drawn();
}
