using AngleSharp.Html.Parser;
using Grader.Formats;
using Grader.Pages.Tests.Samples;
using Grader.Results;
using Xunit;

namespace Grader.Pages.Tests;

public sealed class AnonymousTests
{
    private static SubmissionReport Of(string student, string name, string code) =>
        SampleFile.Report with
        {
            File = $"{student}/04-training-loop.csx",
            Student = student,
            Identity = new($"id-{student}", name, $"{student}@example.org", student, "Monday"),
            Message = $"{name} asked {code} about {student}/04-training-loop.csx.",
        };

    private static FormatInput Class(int seed = 42)
    {
        var input = SampleClass.InputOf(
            Of("ada", "Ada Lovelace", "Grace Hopper"),
            Of("grace", "Grace Hopper", "lovelace"),
            Of("zoë", "Zoë Müller", "nobody"),
            SubmissionReport.NothingHandedIn("bob", new("id-bob", "Bob Kahn"))
        );
        return input with
        {
            IsAnonymous = true,
            Report = input.Report with { Seed = seed },
            ReadCode = _ => Task.FromResult<ColouredCode?>(new("// by Ada Lovelace, id-ada\nfloat adaptive = 1;", [])),
        };
    }

    [Fact]
    public void No_page_and_no_path_has_a_name_in_it()
    {
        foreach (var piece in WrittenPages.PiecesOf(Class()))
        {
            var text = $"{piece.Path}\n{new HtmlParser().ParseDocument(WrittenPages.TextOf(piece)).DocumentElement.OuterHtml}";
            string[] names =
            [
                "Lovelace",
                "Hopper",
                "Müller",
                "Kahn",
                "grace",
                "zoë",
                "bob",
                "id-a",
                "example.org",
                " ada ",
                "/ada/",
            ];
            Assert.All(names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Names_in_code_are_blotted_and_words_that_only_begin_like_one_are_not()
    {
        var page = WrittenPages.PiecesOf(Class()).First(p => p.Path.Contains("/Student", StringComparison.Ordinal));
        var lines = new HtmlParser().ParseDocument(WrittenPages.TextOf(page)).QuerySelectorAll("code.line").Take(2);
        Assert.Equal(["// by ••••••••••••, ••••••", "float adaptive = 1;"], lines.Select(l => l.TextContent));
    }

    [Fact]
    public void Messages_have_the_numbers_of_those_whom_they_name()
    {
        var all = string.Concat(WrittenPages.PiecesOf(Class()).Select(WrittenPages.TextOf));
        Assert.Matches(@"Student \d asked Student \d about Student \d\.", all);
    }

    [Fact]
    public void The_same_class_and_seed_give_the_same_numbers_and_another_seed_others()
    {
        static string[] Paths(int seed) =>
            [.. WrittenPages.PiecesOf(Class(seed)).Select(p => $"{p.Path} {WrittenPages.TextOf(p).Length}")];
        Assert.Equal(Paths(42), Paths(42));
        Assert.DoesNotContain("seed", WrittenPages.TextOf(WrittenPages.PiecesOf(Class()).First()), StringComparison.Ordinal);
    }

    [Fact]
    public void They_go_to_a_folder_of_their_own() =>
        Assert.All(WrittenPages.PiecesOf(Class()), p => Assert.StartsWith("html-anonymous/", p.Path, StringComparison.Ordinal));
}
