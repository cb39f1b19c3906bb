using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Readme;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>Gradescope's, PrairieLearn's and Docker's kits, in folders as those lay them, each line as it stands.</summary>
[Collection(BuildsInTheCheckout.Name)]
public sealed class ServerKitTests(Packages packages)
{
    private const string RootFileSystem = "mcr.microsoft.com/dotnet/runtime:10.0";

    [Fact]
    public async Task Gradescopes_zip_is_set_up_once_and_then_writes_results_for_each_submission()
    {
        ServiceMachine.SkipWhereThereCanBeNone();
        using var machine = new ServiceMachine();
        machine.OfferLibraries();
        machine.Add("/autograder");
        await PackGradescopesZip(machine);
        machine.Room.Write("machine/autograder/submission/anything.csx", Classroom.Half);
        Directory.CreateDirectory(machine.At("/autograder/results"));
        // What would come from Microsoft is there, and packages of Ubuntu's are this machine's.
        machine.Fake("apt-get", "exit 0");
        machine.Fake("curl", """[ "${*: -2:1}" = --output ] && echo 'echo "$@" > /tmp/installed.txt' > "${*: -1}" """);
        await machine.OutputOf("bash", "/autograder/source/setup.sh");
        Assert.Equal("--channel 10.0 --install-dir /usr/share/dotnet\n", await Read(machine.At("/tmp/installed.txt")));
        // Submissions come without network.
        Directory.Delete(machine.At("/usb"), recursive: true);
        Directory.CreateDirectory(machine.At("/usb"));
        File.Copy(machine.At("/autograder/source/run_autograder"), machine.At("/autograder/run_autograder"));
        await machine.OutputOf("/autograder/run_autograder");
        var results = JsonNode.Parse(await Read(machine.At("/autograder/results/results.json")))!;
        Assert.Equal(2, results["score"]!.GetValue<double>());
        Assert.Equal([0, 2], results["tests"]!.AsArray().Select(t => t!["score"]!.GetValue<double>()));
        // The same machine again, as with Rerun Autograder.
        await machine.OutputOf("/autograder/run_autograder");
    }

    [Fact]
    public async Task PrairieLearns_image_and_script_write_results_of_the_question_that_info_json_names()
    {
        ServiceMachine.SkipWhereThereCanBeNone();
        using var machine = new ServiceMachine();
        var file = ContainerFile.Read("docs/ci/prairielearn/Dockerfile");
        Assert.Equal(RootFileSystem, file.From);
        await file.Build(machine, packages.At("grader.tar.gz"));
        Assert.StartsWith("grader 0.", await machine.OutputOf(file.Command), StringComparison.Ordinal);
        machine.Add("/grade");
        var options = JsonNode.Parse(await Read(Repository.At("docs/ci/prairielearn/info.json")))!["externalGradingOptions"]!;
        Assert.Equal("grader/", Assert.Single(options["serverFilesCourse"]!.AsArray())!.GetValue<string>());
        foreach (var (name, value) in options["environment"]!.AsObject())
        {
            machine.Variables[name] = value!.GetValue<string>();
        }
        var exercise = Classroom.Exercise.Replace("01-one", "01-one-sample", StringComparison.Ordinal);
        machine.Room.Write("machine/grade/serverFilesCourse/grader/exercises/01-one-sample/exercise.csx", exercise);
        var half = Classroom.Half.Replace("01-one", "01-one-sample", StringComparison.Ordinal);
        machine.Room.Write("machine/grade/student/01-one-sample.csx", half);
        machine.Room.Write("machine/grade/data/data.json", "{}");
        var entrypoint = options["entrypoint"]!.GetValue<string>();
        File.Copy(Repository.At("docs/ci/prairielearn/run.sh"), machine.At(entrypoint));
        await machine.OutputOf("/bin/sh", "-c", $"chmod +x {entrypoint} && {entrypoint}");
        var results = JsonNode.Parse(await Read(machine.At("/grade/results/results.json")))!;
        Assert.Equal((true, 0.5), (results["gradable"]!.GetValue<bool>(), results["score"]!.GetValue<double>()));
        Assert.Equal(2, results["tests"]!.AsArray().Count);
    }

    [Fact]
    public async Task Dockers_worker_grades_a_class_by_the_line_of_its_page_as_a_user_who_may_do_nothing_else()
    {
        ServiceMachine.SkipWhereThereCanBeNone();
        using var machine = new ServiceMachine();
        foreach (var folder in (string[])["/report", "/class", "/course"])
        {
            machine.Add(folder);
        }
        var file = ContainerFile.Read("docs/ci/docker/Dockerfile");
        Assert.Equal((RootFileSystem, "1654", "/report"), (file.From, file.User, file.WorkingDirectory));
        await file.Build(machine, packages.At("grader.tar.gz"));
        machine.Room.Write("machine/class/ada/01-one.csx", Classroom.Half);
        machine.Room.Write("machine/course/01-one/exercise.csx", Classroom.Exercise);
        var page = await Read(Repository.At("docs/ci/docker/README.md"));
        var typed = page[page.IndexOf("    docker run ", StringComparison.Ordinal)..].Split('\n')[0];
        var words = typed[(typed.IndexOf(" grader grade ", StringComparison.Ordinal) + " grader ".Length)..].Split(' ');
        Assert.Equal(["grade", "/class", "--course", "/course", "--out", "/report"], words);
        var all = string.Join(' ', [.. file.EntryPoint, .. words]);
        string[] asUser = ["setpriv", "--reuid", file.User!, "--regid", file.User!, "--clear-groups", "bash", "-c"];
        Assert.Contains(
            "2/4",
            await machine.OutputOf([.. asUser, $"cd {file.WorkingDirectory} && {all}"]),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(machine.At("/report/report.json")));
        Assert.Contains("grader", await machine.OutputOf([.. file.EntryPoint, .. file.Command]), StringComparison.Ordinal);
    }

    // By the lines of the kit's page, of which the last only makes one file of it.
    private async Task PackGradescopesZip(ServiceMachine machine)
    {
        var room = machine.Room;
        var desk = Directory.CreateDirectory(room.At("desk")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(desk, "docs"), Repository.At("docs"));
        // A small exercise under that name.
        room.Write("desk/exercises/01-one-sample/exercise.csx", Classroom.Exercise);
        Directory.CreateDirectory(room.At("desk/packages"));
        File.Copy(packages.At("packages/grader.0.1.0.nupkg"), room.At("desk/packages/grader.0.1.0.nupkg"));
        var lines = DocsPage.BlocksOf("docs/ci/gradescope/README.md", "sh")[0].TrimEnd().Split('\n');
        Assert.Equal("(cd zip && zip -r ../autograder.zip .)", lines[^1]);
        foreach (var line in lines[..^1])
        {
            var ended = await Packages.Shell(line, desk, []);
            Assert.True(ended.ExitCode == 0, $"{line}\n{ended.Err}");
        }
        Directory.Move(room.At("desk/zip/exercises/01-one-sample"), room.At("desk/zip/exercises/01-one"));
        Directory.Move(room.At("desk/zip"), machine.At("/autograder/source"));
    }

    private static Task<string> Read(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
