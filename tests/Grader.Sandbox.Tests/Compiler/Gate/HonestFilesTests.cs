using Grader.Compiler;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler.Gate;

/// <summary>Every file of the course that earns everything, as an exercise's compiler sees it.</summary>
public sealed class HonestFilesTests
{
    private static readonly string[] _folders = ["exercises", "tests/cases/submissions"];

    private static readonly RequestHandler _handler = new(new(Emitted.References, Emitted.References));

    public static TheoryData<string> Files => [.. Paths()];

    [Theory, MemberData(nameof(Files))]
    public async Task Nothing_in_it_is_forbidden_and_no_rule_of_its_exercise_broken(string path)
    {
        var file = await Read(path);
        var id = file[..file.IndexOf('\n', StringComparison.Ordinal)]
            .Replace("// exercise ", "", StringComparison.Ordinal)
            .Trim();
        var exercise = await Read($"exercises/{id}/exercise.csx");
        Assert.IsType<CompilerReply.Built>(
            _handler.Answer(new CompilerRequest.Build(id, exercise, new Subject.File(file), Gate: ""))
        );
        var aligned = Assert.IsType<CompilerReply.Aligned>(_handler.Answer(new CompilerRequest.Align(id, exercise, file)));
        Assert.All(aligned.Answers, a => Assert.Null(a.Breach));
        Assert.All(
            aligned.Answers,
            a =>
                Assert.IsNotType<CompilerReply.Forbidden>(
                    _handler.Answer(new CompilerRequest.Build(id, exercise, new Subject.Variant(file, a.Hole, []), Gate: ""))
                )
        );
    }

    private static Task<string> Read(string path) =>
        File.ReadAllTextAsync(Repository.At(path), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Paths() =>
        _folders
            .SelectMany(d => Directory.EnumerateFiles(Repository.At(d), "*.csx", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => f.Contains("/right/", StringComparison.Ordinal) || f.Contains("right-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
