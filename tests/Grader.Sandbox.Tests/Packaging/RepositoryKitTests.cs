using System.Text.RegularExpressions;
using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>GitHub's and GitLab's kits: their own scripts, in the order and with the variables that their files say.</summary>
[Collection(BuildsInTheCheckout.Name)]
public sealed partial class RepositoryKitTests(Packages packages)
{
    [Theory]
    [InlineData("50", 0)]
    [InlineData("60", 1)]
    public async Task GitHubs_action_installs_the_package_and_grades_the_weeks_exercise(string failUnder, int exitCode)
    {
        ServiceMachine.SkipWhereThereCanBeNone();
        using var machine = MachineWith("/work", course: "/work/course");
        var action = await Read("docs/ci/github/action.yml");
        var scripts = Script().Matches(action).Select(m => Indented().Replace(m.Groups["lines"].Value, "")).ToList();
        Assert.Equal(2, scripts.Count);
        // Nothing that comes from outside is put into a script as text.
        Assert.DoesNotContain(scripts, s => s.Contains("${{", StringComparison.Ordinal));
        Push(machine, "/work/submission");
        var inputs = Inputs().Matches(action).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["default"].Value);
        (inputs["path"], inputs["course"], inputs["packages"]) = ("submission", "course/exercises", "course/packages");
        inputs["fail-under"] = failUnder;
        foreach (var use in Uses().Matches(action).Cast<Match>())
        {
            machine.Variables[use.Groups["variable"].Value] = inputs[use.Groups["input"].Value];
        }
        machine.Variables["RUNNER_TEMP"] = "/tmp";
        machine.Variables["GITHUB_WORKSPACE"] = "/work";
        machine.Variables["GITHUB_STEP_SUMMARY"] = "/tmp/summary.md";
        machine.Variables["GITHUB_OUTPUT"] = "/tmp/output.txt";
        await machine.OutputOf(Bash(scripts[0]));
        var graded = await machine.Run(Bash(scripts[1]));
        Assert.True(exitCode == graded.ExitCode, graded.Out + graded.Err);
        Assert.Contains("\n::notice title=2 of 4 points::", graded.Out, StringComparison.Ordinal);
        const string Why = "01-one: 2 of 4 points are 50 %: --fail-under asks for 60 %.";
        Assert.Equal(
            exitCode == 1,
            graded.Out.Contains(
                $"::error title=Below what is asked for::{Why.Replace("%", "%25", StringComparison.Ordinal)}\n",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(exitCode == 1, graded.Err.EndsWith($"{Why}\n", StringComparison.Ordinal));
        var summary = await File.ReadAllTextAsync(machine.At("/tmp/summary.md"), TestContext.Current.CancellationToken);
        Assert.StartsWith("# Results\n", summary, StringComparison.Ordinal);
        Assert.Contains("Not begun, worth 4 points: `02-two`.", summary, StringComparison.Ordinal);
        var output = await File.ReadAllTextAsync(machine.At("/tmp/output.txt"), TestContext.Current.CancellationToken);
        Assert.StartsWith("result<<", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitLabs_template_installs_the_package_and_leaves_what_its_artifacts_name()
    {
        ServiceMachine.SkipWhereThereCanBeNone();
        using var machine = MachineWith("/builds", course: "/builds/course");
        var template = await Read("docs/ci/gitlab/grade.yml");
        Push(machine, "/builds/submission");
        machine.Variables["CI_PROJECT_DIR"] = "/builds/submission";
        machine.Variables["CI_SERVER_HOST"] = "git.invalid";
        machine.Variables["COURSE_REPOSITORY"] = "group/course";
        machine.Variables["COURSE_TOKEN"] = "secret";
        foreach (var set in Variables().Matches(template).Cast<Match>())
        {
            machine.Variables[set.Groups["name"].Value] = set.Groups["value"]
                .Value.Replace("$CI_PROJECT_DIR", "/builds/submission", StringComparison.Ordinal);
        }
        machine.Fake(
            "git",
            """
            [ "$*" = "clone --quiet --depth 1 https://course:secret@git.invalid/group/course.git /tmp/course" ] || exit 3
            cp -r /builds/course /tmp/course
            """
        );
        var lines = Listed().Match(template).Groups["lines"].Value;
        // As GitLab has it: each entry in the same shell, the last one folded into one line.
        var script = Comment().Replace(lines, "").Replace("    - >-\n", "    - ", StringComparison.Ordinal);
        script = Entry().Replace(script.Replace("\n      ", " ", StringComparison.Ordinal), "");
        var ended = await machine.Run("bash", "-eo", "pipefail", "-c", script);
        Assert.True(ended.ExitCode == 0, ended.Out + ended.Err);
        Assert.Contains("2/4", ended.Out, StringComparison.Ordinal);
        var named = Reports().Matches(template).Select(m => m.Groups["file"].Value).ToList();
        Assert.Equal(["report/gl-code-quality-report.json", "report/junit.xml"], named);
        Assert.All(named, file => Assert.True(File.Exists(machine.At($"/builds/submission/{file}")), file));
        var page = Directory.GetFiles(machine.At("/builds/submission/report/markdown"), "*01-one*");
        Assert.Contains("wrong", await File.ReadAllTextAsync(Assert.Single(page), TestContext.Current.CancellationToken));
    }

    private ServiceMachine MachineWith(string folder, string course)
    {
        var machine = new ServiceMachine();
        machine.OfferLibraries();
        machine.Add(folder);
        machine.Room.Write($"machine{course}/exercises/01-one/exercise.csx", Classroom.Exercise);
        machine.Room.Write(
            $"machine{course}/exercises/02-two/exercise.csx",
            Classroom.Exercise.Replace("01-one", "02-two", StringComparison.Ordinal)
        );
        Directory.CreateDirectory(machine.At($"{course}/packages"));
        File.Copy(packages.At("packages/grader.0.1.0.nupkg"), machine.At($"{course}/packages/grader.0.1.0.nupkg"));
        return machine;
    }

    // One exercise half done and the next not begun. A configuration that would stop .NET is nobody's in there.
    private static void Push(ServiceMachine machine, string folder)
    {
        Directory.CreateDirectory(machine.At($"{folder}/.git"));
        machine.Room.Write($"machine{folder}/01-one.csx", Classroom.Half);
        machine.Room.Write($"machine{folder}/02-two.csx", "// exercise 02-two\nint f(int x)\n{\n    ...\n}\nint y = ...;\n");
        machine.Room.Write($"machine{folder}/global.json", """{"sdk": {"version": "1.0.0", "rollForward": "disable"}}""");
    }

    // As the runner has it, in the workspace.
    private static IEnumerable<string> Bash(string script) =>
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", $"cd /work\n{script}"];

    private static Task<string> Read(string path) =>
        File.ReadAllTextAsync(Repository.At(path), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"^      run: \|\n(?<lines>(        .*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Script();

    [GeneratedRegex("^        ", RegexOptions.Multiline)]
    private static partial Regex Indented();

    [GeneratedRegex(
        @"^  (?<name>[a-z-]+):\n    description: .*\n    (required: true|default: '?(?<default>[^'\n]*)'?)$",
        RegexOptions.Multiline
    )]
    private static partial Regex Inputs();

    [GeneratedRegex(@"^        (?<variable>[A-Z_]+): \$\{\{ inputs\.(?<input>[a-z-]+) \}\}$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^    (?<name>[A-Z_]+): '?(?<value>[^'#\n]*?)'?( #.*)?$", RegexOptions.Multiline)]
    private static partial Regex Variables();

    [GeneratedRegex(@"^  script:\n(?<lines>(    .*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^    #.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("^    - ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^      (codequality|junit): (?<file>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Reports();
}
