using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>Our Dockerfiles, step by step, in a Debian that has nothing that they do not bring.</summary>
[Collection(BuildsInTheCheckout.Name)]
public sealed class ChrootTests(Packages packages, DebianRoot debian) : IClassFixture<DebianRoot>
{
    [Fact]
    public async Task Dockers_worker_is_built_and_grades_a_class_as_its_user()
    {
        Assert.SkipWhen(DebianRoot.WhyNone is not null, $"{DebianRoot.WhyNone}");
        var file = ContainerFile.Read("docs/ci/docker/Dockerfile");
        await Build(file);
        Write("/class/ada/01-one.csx", Classroom.Half);
        Write("/course/01-one/exercise.csx", Classroom.Exercise);
        var entry = string.Join(' ', file.EntryPoint);
        var typed = $"cd {file.WorkingDirectory} && {entry}";
        Assert.Contains("grade", await debian.OutputOf($"{typed} {string.Join(' ', file.Command)}", file.User));
        Assert.Contains("2/4", await debian.OutputOf($"{typed} grade /class --course /course --out /report", file.User));
        Assert.True(File.Exists(debian.At("/report/report.json")));
    }

    [Fact]
    public async Task PrairieLearns_image_is_built_and_says_what_it_is()
    {
        Assert.SkipWhen(DebianRoot.WhyNone is not null, $"{DebianRoot.WhyNone}");
        var file = ContainerFile.Read("docs/ci/prairielearn/Dockerfile");
        await Build(file);
        Assert.StartsWith("grader 0.", await debian.OutputOf(string.Join(' ', file.Command)), StringComparison.Ordinal);
    }

    private Task Build(ContainerFile file) => file.Build(debian.At, line => debian.OutputOf(line), packages.At("grader.tar.gz"));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(debian.At(path))!);
        File.WriteAllText(debian.At(path), text);
    }
}
