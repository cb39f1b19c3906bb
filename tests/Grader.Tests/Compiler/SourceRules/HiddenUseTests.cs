using System.Collections.Immutable;
using CsCheck;
using Grader.Tests.Fuzzing;
using Xunit;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>size must not use Math.Abs: also where no name in the answer says that it does. Every file under
/// tests/cases/hidden-uses is a test.</summary>
public sealed class HiddenUseTests
{
    private const string Exercise = """
        // exercise 01-rules
        // Rules
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        double shift = 0;
        double size(double x)
        {
            double result;
            #region hole size
            result = x < 0 ? -x : x;
            #endregion
            return result + shift;
        }
        double root(double x)
        {
            #region hole root
            return Math.Sqrt(x);
            #endregion
        }
        double whole = size(1) + root(1); // hole
        #region checks
        MustNotUse("size", "Math.Abs");
        MustUse("root", "Sqrt");
        MustNotUse("whole", "Math.Abs");
        Check("size", "size", () => size(RandomBetween(-1, 1)).CompareTo(0.5));
        Check("root", "root", () => root(RandomBetween(0, 1)));
        Check("whole", "whole", () => whole.CompareTo(0.5));
        #endregion
        """;

    private const string Size = "result = x < 0 ? -x : x;";
    private const string LastUsing = "using System.Threading.Tasks;";

    private static readonly ImmutableDictionary<string, string> _referencesAnswers = ImmutableDictionary.CreateRange([
        KeyValuePair.Create("size", Size),
        KeyValuePair.Create("root", "return Math.Sqrt(x);"),
        KeyValuePair.Create("whole", "size(1) + root(1)"),
    ]);

    public static TheoryData<string> Cases => [.. HiddenUseCase.Names];

    internal static string Right { get; } = RuledExercise.Solve(Exercise);

    [Fact]
    public void The_reference_keeps_its_rules() => Assert.Empty(Breaches(Right));

    [Theory, MemberData(nameof(Cases))]
    public void What_runs_for_an_answer_belongs_to_it_and_nothing_else(string name)
    {
        var given = HiddenUseCase.Read(name);
        var submission = Submission(given);
        Assert.Equal(given.FoundIn.Select(hole => Breach(hole, LineOfUse(submission))), Breaches(submission));
    }

    [Fact]
    public void A_function_that_was_made_a_variable_is_read_with_what_is_around_it() =>
        Assert.Equal(
            ["size 7: Line 7 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                    Right
                        .Replace(
                            "double shift",
                            "Func<double, double> mended(Func<double, double> f) => x => Math.Abs(f(x));\ndouble shift",
                            StringComparison.Ordinal
                        )
                        .Replace(
                            "double size(double x)\n{",
                            "Func<double, double> size = mended(x =>\n{",
                            StringComparison.Ordinal
                        )
                        .Replace("result + shift;\n}", "result + shift;\n});", StringComparison.Ordinal)
                )
                .Where(b => b.StartsWith("size", StringComparison.Ordinal))
        );

    [Fact]
    public void However_damaged_a_file_is_that_does_much_unseen_it_is_read() =>
        Fuzz.Near(
                Right
                    .Replace(Size, Much, StringComparison.Ordinal)
                    .Replace(
                        "double shift",
                        "record Trick(double V) : IDisposable { public void Dispose() { } public static implicit operator "
                            + "double(Trick t) => Math.Abs(t.V); }\ndouble shift",
                        StringComparison.Ordinal
                    )
            )
            .Sample(
                text =>
                {
                    _ = Breaches(text).Count();
                },
                iter: 50,
                threads: 1
            );

    private const string Much = """
        var all = new List<double> { x, -x };
        var q = from a in all join b in all on a equals b into c orderby a, x group a by c.Count() into g where g.Key > 0 select g.Key;
        foreach (var (k, v) in new Dictionary<string, double> { ["a"] = x }) { result = v; }
        async Task<double> f() { await using var d = (IAsyncDisposable)null; await foreach (var v in (IAsyncEnumerable<double>)null) { } return await Task.FromResult(x); }
        using var t = new Trick(x) with { V = 2 };
        (double m, (double, double) n) = (t, (x, x));
        result = t switch { (var w) { V: > 0 } => w, { V: var u } when u is < 1 or > 2 => u, _ => $"{t}{all[^1]}".Length };
        double[] more = [.. all, t, .. q]; Func<double, double> h = static y => y; h += Math.Sin; end: ref double r = ref more[0]; r = h(x);
        """;

    private static string Submission(HiddenUseCase given)
    {
        var answers = given.Answers.Select(a => (Given: _referencesAnswers[a.Key], Students: a.Value));
        ImmutableArray<(string Given, string Students)> edits =
        [
            .. given.Changes,
            .. answers,
            (LastUsing, $"{LastUsing}\n{given.Declared}"),
        ];
        Assert.All(edits, e => Assert.Contains(e.Given, Right, StringComparison.Ordinal));
        return edits.Aggregate(Right, (text, e) => text.Replace(e.Given, e.Students, StringComparison.Ordinal));
    }

    private static string Breach(string hole, int line) =>
        $"{hole} {line}: Line {line} uses Math.Abs; this hole is to do without Math.Abs.";

    private static int LineOfUse(string submission) =>
        Assert.Single(submission.Split('\n').Index(), l => l.Item.Contains("Math.Abs", StringComparison.Ordinal)).Index + 1;

    internal static IEnumerable<string> Breaches(string submission) => RuledExercise.Breaches(submission, Exercise);
}
