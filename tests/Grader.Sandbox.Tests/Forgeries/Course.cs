using System.Collections.Immutable;
using System.Text.Json;
using Grader.Processes;
using Grader.Protocol;
using Grader.Reporting;
using Grader.Results;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// The course's exercises and those under tests/cases/forgeries/course, as one course, and the grader's own executable to grade
/// with.
/// </summary>
internal static class Course
{
    private static readonly JsonSerializerOptions _camel = new(JsonSerializerDefaults.Web);

    /// <summary>By id.</summary>
    public static ImmutableSortedDictionary<string, string> Exercises { get; } =
        new[] { "exercises", $"{Forgery.Folder}/course" }
            .SelectMany(f => Directory.EnumerateDirectories(Repository.At(f)))
            .ToImmutableSortedDictionary(
                d => Path.GetFileName(d),
                d => File.ReadAllText(Path.Combine(d, "exercise.csx")),
                StringComparer.Ordinal
            );

    /// <summary>Each exercise as a student hands it in who solved it.</summary>
    public static async Task<ImmutableSortedDictionary<string, string>> Solved(
        CompilerProcess compiler,
        CancellationToken cancellation
    )
    {
        var solved = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (id, file) in Exercises)
        {
            var reply = await Ask<CompilerReply.Solved>(compiler, new CompilerRequest.Solve(id, file, null), cancellation);
            solved[id] = reply.File;
        }
        return solved.ToImmutable();
    }

    public static async Task<T> Ask<T>(CompilerProcess compiler, CompilerRequest request, CancellationToken cancellation)
        where T : CompilerReply
    {
        var answer = await Deadline.Within(
            Deadline.ForOne,
            request.GetType().Name,
            stop => compiler.Ask(request, stop),
            cancellation
        );
        return Assert.IsType<T>(Assert.IsType<CompilerAnswer.Replied>(answer).Reply);
    }

    /// <param name="files">By student: the exercise, and what was handed in for it.</param>
    public static async Task<GradedOnce> Grade(
        IEnumerable<(string Student, string Exercise, string File)> files,
        int seed,
        bool gate,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("grader-tests-").FullName;
        try
        {
            foreach (var (id, file) in Exercises)
            {
                Write($"{folder}/course/{id}/exercise.csx", file);
            }
            if (!gate)
            {
                Write($"{folder}/course/gate.txt", "off\n");
            }
            foreach (var (student, exercise, file) in files)
            {
                Write($"{folder}/class/{student}/{exercise}.csx", file);
            }
            var ended = await Classroom.GraderAtHome(
                ["grade", $"{folder}/class", "--course", $"{folder}/course", "--out", $"{folder}/report", "--seed", $"{seed}"],
                cancellation
            );
            Assert.True(ended.ExitCode == 0, $"With seed {seed}: {ended.Err}");
            var json = await File.ReadAllTextAsync($"{folder}/report/report.json", cancellation);
            return new(seed, gate, ended.Out + ended.Err, JsonSerializer.Deserialize<Report>(json, _camel)!);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

/// <param name="Output">Both streams.</param>
internal sealed record GradedOnce(int Seed, bool Gate, string Output, Report Report)
{
    public string Named => $"With seed {Seed}, the gate {(Gate ? "on" : "off")}";

    public SubmissionReport Of(string student) => Report.Submissions.Single(s => s.Student == student);
}
