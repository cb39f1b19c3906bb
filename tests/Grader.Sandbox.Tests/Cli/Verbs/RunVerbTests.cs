using System.Xml.Linq;
using Grader.Cli;
using Grader.Cli.Outside;
using Grader.Tests.Running;
using Spectre.Console;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

public sealed class RunVerbTests : IDisposable
{
    private static readonly byte[] _png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private static readonly string[] _texts = ["Loss", "Loss (log scale)", "step", "1e-3"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Plots_are_drawn_into_a_new_folder_by_their_titles()
    {
        var (code, shown, _) = await Grader(
            "List<float> a = [4, 2, 0.001f]; List<(string, List<float>)> plots = [(\"Loss\", a), (\"param: m\", a), "
                + "(\"../\\u001b\", a), (\"Loss\", a), (\"none\", [])];",
            "--plot",
            "my plots"
        );
        Assert.Equal(0, code);
        string[] names = ["loss", "param-m", "trace", "loss-2"];
        Assert.Equal(names.SelectMany(n => new[] { $"{n}.png", $"{n}.svg" }).Order(StringComparer.Ordinal), Written());
        Assert.All(
            names,
            name => Assert.Contains($"Written: {Path.Combine("my plots", name)}.png and .svg\n", shown, StringComparison.Ordinal)
        );
        Assert.All(names, name => Assert.Equal(_png, File.ReadAllBytes(Plot($"{name}.png"))[..4]));

        // On a machine without any font there is no text in a plot, and that is said.
        var texts = XDocument
            .Load(Plot("loss.svg"))
            .Descendants()
            .Where(e => e.Name.LocalName == "text")
            .Select(e => e.Value.Trim())
            .ToList();
        Assert.Equal(!shown.Contains("This machine has no font", StringComparison.Ordinal), _texts.All(texts.Contains));
    }

    [Fact]
    public async Task What_cannot_run_yet_is_no_refusal()
    {
        var (code, shown, _) = await Grader("float lr = ...;\nint n = 1;", "--set", "n=2");
        Assert.Equal(
            (
                1,
                "a.csx cannot run yet.\n\nStill to do\n  line 1   float lr = ...;\n\nNext: put your code where the ... is "
                    + "in line 1, then run it again:\n  grader run a.csx --set n=2\n"
            ),
            (code, shown)
        );
    }

    [Fact]
    public async Task A_program_that_throws_falls_short()
    {
        var (code, shown, _) = await Grader("throw new Exception(\"\\u001b[31mno\");");
        Assert.Equal((1, "\nThe program stopped in line 1: it threw Exception: \\u001B[31mno.\n\n"), (code, shown));
    }

    [Theory]
    [InlineData("This file declares no variable 'lr'. Numbers that can be set here: n.", "--set", "lr=1")]
    [InlineData("'n' cannot be 0.5: it is an int, so give it a whole number.", "--set", "n=0.5")]
    [InlineData(
        "'--set n' is not possible: give a variable and a number, as in --set lr=0.05. See: grader run --help",
        "--set",
        "n"
    )]
    [InlineData(
        "'--set n=0,5' is not possible: give a variable and a number, as in --set lr=0.05. See: grader run --help",
        "--set",
        "n=0,5"
    )]
    [InlineData("'--set' needs NAME=VALUE behind it. See: grader run --help", "--set")]
    public async Task What_is_wrong_with_the_request_is_said_in_one_line(string line, params string[] options)
    {
        var (code, shown, said) = await Grader("int n = 1;", options);
        Assert.Equal((2, "", $"{line}\n"), (code, shown, said));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_of_before_the_program_runs()
    {
        var (code, shown, said) = await Grader("Console.Write(1);", "--plot", "a.csx");
        Assert.Equal((2, ""), (code, shown));
        Assert.StartsWith("The folder 'a.csx' cannot be made: ", said, StringComparison.Ordinal);
    }

    private string Plot(string name) => Path.Combine(_folder.FullName, "my plots", name);

    private IEnumerable<string> Written() =>
        Directory
            .EnumerateFiles(Path.Combine(_folder.FullName, "my plots"))
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);

    private async Task<(int Code, string Shown, string Said)> Grader(string program, params string[] options)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a.csx"), program, TestContext.Current.CancellationToken);
        using var shown = new StringWriter { NewLine = "\n" };
        using var said = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(shown) });
        console.Profile.Width = 200;
        var world = new OutsideWorld(
            console,
            said,
            null,
            _folder.FullName,
            AppContext.BaseDirectory,
            "grader",
            () => 1,
            TimeProvider.System,
            false
        );
        var code = await Deadline.Within(
            Deadline.ForOne,
            $"grader run a.csx: {program}",
            stop => CommandLine.Run(["run", "a.csx", .. options], world, stop),
            TestContext.Current.CancellationToken,
            shown.ToString
        );
        return (code, shown.ToString(), said.ToString());
    }
}
