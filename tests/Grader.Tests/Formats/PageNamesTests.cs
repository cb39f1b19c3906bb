using Grader.Formats;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

public sealed class PageNamesTests
{
    private static string[] Names(params string[] students) =>
        [
            .. Make("markdown", InputOf(null, [.. students.Select(s => Graded("x.csx", s, "01", 1, 1))]))
                .Pieces.Cast<FormatPiece.File>()
                .Select(p => p.Path),
        ];

    [Fact]
    public void A_name_that_a_file_can_have_stays() =>
        Assert.Equal(["markdown/ada.md", "markdown/Zoë Müller.md"], Names("ada", "Zoë Müller"));

    [Fact]
    public void Other_names_get_safe_ones_that_stay_the_same_and_differ()
    {
        string[] odd =
        [
            "../x",
            "a/b",
            "a\\b",
            "CON",
            "con.txt",
            "",
            ".",
            "..",
            "x\0",
            "\ud800",
            "\ud801",
            "Ada",
            "ada",
            "ADA",
            "Zoe\u0308",
            "Zo\u00eb",
            "~",
            new string('x', 5000),
            "..-x-0123456789ab",
        ];
        var names = Names(odd);
        Assert.Equal(odd.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches(@"\Amarkdown/[\p{L}\p{M}\d_-][\p{L}\p{M}\d_. -]*\.md\z", name));
        Assert.All(names, name => Assert.InRange(name.Length, 1, 100));
        Assert.All(
            names.Where((_, i) => odd[i].StartsWith("co", StringComparison.OrdinalIgnoreCase)),
            name => Assert.Matches("-[0-9a-f]{12}.md$", name)
        );
        Assert.Equal(names.Order(), Names([.. odd.Reverse()]).Order());
    }

    [Fact]
    public void Nobody_can_have_the_name_of_anothers_page()
    {
        var others = Names("../x")[0]["markdown/".Length..^".md".Length];
        Assert.Distinct(Names("../x", others));
    }
}
