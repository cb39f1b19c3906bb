using System.Collections.Immutable;
using System.Globalization;
using Grader.Words;

namespace Grader.Formats;

/// <summary>Annotations as GitHub shows them: of each of three types ten, for every step.</summary>
/// <remarks>GitHub's limits: ten annotations of a type for each step, fifty for each job, 4,096 characters for a message
/// (actions/runner, ExecutionContext.cs), 255 for a title.</remarks>
internal static class GithubAnnotations
{
    private const int MostOfType = 10,
        LongestTitle = 200,
        LongestMessage = 4000,
        MostNamed = 20;

    /// <param name="annotations">The worst first.</param>
    /// <param name="sum">The notice that is always there.</param>
    /// <param name="shortfall">Why the job is red; null where that is not for want of points.</param>
    public static ImmutableArray<string> LinesFor(
        IEnumerable<Annotation> annotations,
        CiPlace place,
        (string Title, string Text) sum,
        string? shortfall
    )
    {
        var red = shortfall is null
            ? Array.Empty<string>()
            : [Command("error", [("title", "Below what is asked for")], shortfall)];
        var byType = annotations.Where(a => !a.IsSaidOfHole).ToLookup(a => TypeOf(a.Kind));
        return
        [
            .. red,
            .. Limited("error", [.. byType["error"]], place, MostOfType - red.Length),
            .. Limited("warning", [.. byType["warning"]], place, MostOfType),
            Command("notice", [("title", sum.Title)], sum.Text),
            .. Limited("notice", [.. byType["notice"]], place, MostOfType - 1),
        ];
    }

    public static string SayNothingGraded(string why) => Command("error", [("title", "Nothing was graded")], why);

    private static string TypeOf(AnnotationKind kind) =>
        kind switch
        {
            AnnotationKind.Refused or AnnotationKind.Wrong or AnnotationKind.Partly => "error",
            AnnotationKind.NotRun or AnnotationKind.NotGraded or AnnotationKind.GraderFailed => "warning",
            AnnotationKind.ToDo => "notice",
        };

    private static IEnumerable<string> Limited(string type, ImmutableArray<Annotation> all, CiPlace place, int most)
    {
        var shown = all.Length <= most ? all.Length : most - 1;
        var lines = all[..shown].Select(a => Command(type, PropertiesOf(a, place), string.Join('\n', a.Lines)));
        return shown == all.Length ? lines : lines.Append(SayMore(type, all[shown..]));
    }

    private static IEnumerable<(string, string)> PropertiesOf(Annotation annotation, CiPlace place) =>
        [
            ("file", place.PathOf(annotation.File.File)),
            ("line", Number(annotation.Line)),
            ("endLine", Number(annotation.EndLine)),
            ("col", Number(annotation.Column)),
            ("endColumn", Number(annotation.EndColumn)),
            ("title", Printable.Shorten(annotation.Title, LongestTitle)),
        ];

    private static string SayMore(string type, ImmutableArray<Annotation> more)
    {
        var names = more.Take(MostNamed).Select(a => Printable.Shorten($"{a.Name} ({a.File.File}:{a.Line})", LongestTitle));
        return Command(
            type,
            [("title", $"+{more.Length} more")],
            $"GitHub shows no more than {MostOfType} at a time. The others: {Listed.Of([.. names], more.Length)}."
        );
    }

    private static string Command(string type, IEnumerable<(string, string)> properties, string text) =>
        new WorkflowCommand(type, [.. properties], CutText.ToFit(text, LongestMessage)).Line;

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
