using System.Text;
using Grader.Gradebook.Keeping;
using Grader.Intake;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>What makes a file be graded again, and what does not.</summary>
public sealed class AddressTests : IDisposable
{
    private static readonly EnforcedIsolation _strong = new("S1", true, true, true, true, true);

    private readonly TempFolder _folder = new();

    public AddressTests()
    {
        _folder.Write("exercises/01-one/exercise.csx", "one");
        _folder.Write("exercises/01-one/wrong/f.csx", "// Wrong.\n");
        _folder.Write("exercises/02-two/exercise.csx", "two");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("exercises/01-one/exercise.csx")]
    [InlineData("exercises/01-one/wrong/f.csx")]
    [InlineData("exercises/01-one/wrong/g.csx")]
    [InlineData("exercises/gate.txt")]
    public void What_a_verdict_reads_is_part_of_it(string file) => Assert.NotEqual(Address(), AddressAfterWriting(file));

    [Theory]
    [InlineData("exercises/01-one/lesson.md")]
    [InlineData("exercises/01-one/right/f.csx")]
    [InlineData("exercises/02-two/exercise.csx")]
    public void What_no_verdict_reads_is_not(string file) => Assert.Equal(Address(), AddressAfterWriting(file));

    [Fact]
    public void So_is_what_was_handed_in_and_what_was_asked()
    {
        string[] all =
        [
            Address(),
            Address(Terms(), "01-one.csx", "other"),
            Address(Terms() with { Seed = 7 }),
            Address(Terms() with { Seed = 8 }),
            Address(Terms() with { Exercise = "02-two" }),
            Address(Terms() with { Exercise = "01-one" }),
            Address(Terms() with { IsolationAsked = "Strong" }),
            Address(Terms() with { Grader = new("0.1.0", "another build") }),
            Address(Terms() with { Grader = new("0.2.0", "a build") }),
            Address(Terms(), isolation: _strong with { Tier = "S0" }),
            Address(Terms(), isolation: _strong with { Tier = "S0", Network = false }),
            Address(Terms(), isolation: _strong with { Tier = "S0", Files = false }),
            Address(Terms(), "02-two.csx"),
            Address(Terms(), "99-none.csx"),
        ];
        Assert.Distinct(all);
    }

    [Fact]
    public void Where_a_file_lies_is_not_nor_who_accepts_what() =>
        Assert.Equal(
            [Address(), Address(), Address()],
            [
                Address(Terms(), "ada/01-one.csx"),
                Address(Terms(), "01-one (1).csx"),
                Address(Terms() with { AcceptLower = true, Again = true }),
            ]
        );

    [Fact]
    public void A_class_that_is_moved_with_its_gradebook_is_the_same_class() =>
        Assert.Equal(
            GivenClass.Of("/a/report", "/a/exercises", ["/a/class/", "/a/class"]).ToText(),
            GivenClass.Of("/b/c/report", "/b/c/exercises", ["/b/c/class"]).ToText()
        );

    private const string Text = """{"cell_type":"markdown","source":"text"}""",
        First = """{"cell_type":"code","source":["int a = 1;\n","\n","int b = 2;"]}""";

    [Fact]
    public void Of_a_notebook_so_is_where_its_code_stands_and_what_is_told_beside_it()
    {
        string[] all =
        [
            AddressOfNotebook(Text, First),
            // One more cell of text above it, and one more line of the file.
            AddressOfNotebook(Text, Text, First),
            AddressOfNotebook($"\n{Text}", First),
            // The same code in two cells.
            AddressOfNotebook(Text, Code("int a = 1;"), Code("int b = 2;")),
            // In one cell, run in another order than it stands, and with something that is passed over.
            AddressOfNotebook(Text, First, Code("", runAs: 2), Code("", runAs: 1)),
            AddressOfNotebook(Text, First, Code("#!html")),
            AddressOfNotebook(Text, First, Code("#!html\\n<b>")),
        ];
        Assert.Distinct(all.Except([all[5]]));
        Assert.Equal(all[0], all[5]);
    }

    [Fact]
    public void Its_texts_outputs_and_pictures_are_not() =>
        Assert.All(
            new[]
            {
                AddressOfNotebook(Text.Replace("text", "other words", StringComparison.Ordinal), First),
                AddressOfNotebook(Text, First.Replace("\"source\"", "\"outputs\":[1],\"source\"", StringComparison.Ordinal)),
                AddressOfNotebook(Text, First, Text),
                AddressOfNotebook(
                    Text,
                    First.Replace("\"source\"", "\"execution_count\":3,\"source\"", StringComparison.Ordinal)
                ),
            },
            address => Assert.Equal(AddressOfNotebook(Text, First), address)
        );

    private static string Code(string source, int? runAs = null) =>
        $$"""{"cell_type":"code","execution_count":{{(runAs is { } n ? $"{n:0}" : "null")}},"source":"{{source}}"}""";

    private string AddressOfNotebook(params string[] cells)
    {
        var reading = SubmissionText.Decode(Encoding.UTF8.GetBytes($"{{\"cells\":[{string.Join(",\n", cells)}]}}"));
        var file = new HandedInFile("01-one.ipynb", null, Assert.IsType<SubmissionReading.Text>(reading));
        return Terms().AddressOf(file, reading, _strong, Terms().Files.HashOf).Text;
    }

    private string AddressAfterWriting(string file)
    {
        _folder.Write(file, "changed");
        return Address();
    }

    private string Address() => Address(Terms());

    private static string Address(
        GradingTerms terms,
        string file = "01-one.csx",
        string text = "int y = 2;",
        EnforcedIsolation? isolation = null
    )
    {
        var reading = new SubmissionReading.Text(text);
        return terms.AddressOf(new HandedInFile(file, null, reading), reading, isolation ?? _strong, terms.Files.HashOf).Text;
    }

    private GradingTerms Terms() =>
        new(
            new("exercises", ["class"]),
            new Course(_folder.At("exercises"), ["01-one", "02-two"]),
            Exercise: null,
            "Auto",
            Seed: null,
            AcceptLower: false,
            Again: false,
            new("0.1.0", "a build")
        );
}
