using System.Text.Json;
using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Cli;
using Grader.Tests.Running;
using Microsoft.Data.Sqlite;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>A class to be graded with a gradebook in the folder "report".</summary>
internal sealed class KeptClass : IDisposable
{
    /// <summary>Right for what is asked of f(2), and for nothing else.</summary>
    public static readonly string OnlyTwice = Classroom.Right.Replace("2 * x", "2 + x", StringComparison.Ordinal);

    public Classroom Room { get; } = new();

    public string Gradebook => Room.At("report/gradebook.db");

    /// <param name="files">By the student.</param>
    public static KeptClass Of(params (string Student, string Text)[] files)
    {
        var made = new KeptClass();
        foreach (var (student, text) in files)
        {
            made.HandIn(student, text);
        }
        return made;
    }

    public void HandIn(string student, string text) => Room.Write($"class/{student}/01-one.csx", text);

    /// <summary>Changes what the exercise asks of f.</summary>
    public void AskFor(int x) =>
        Room.Write(
            "exercises/01-one/exercise.csx",
            Classroom.Exercise.Replace("() => f(2)", $"() => f({x})", StringComparison.Ordinal)
        );

    public Task<Ended> Grade(params string[] more) => Room.Grader(["grade", "class", "--out", "report", .. more]);

    public Task<Ended> Book(params string[] words) => Room.Grader(["gradebook", .. words]);

    public Task<JsonNode> Report() => Room.Report();

    public async Task<JsonNode> FileOf(string student) =>
        (await Report())["submissions"]!.AsArray().Single(s => s!["student"]!.GetValue<string>() == student)!;

    /// <summary>The report but for times.</summary>
    public static string WithoutTimes(JsonNode report)
    {
        foreach (var submission in report["submissions"]!.AsArray())
        {
            submission!.AsObject().Remove("seconds");
        }
        return report.ToJsonString(JsonSerializerOptions.Web);
    }

    /// <summary>What SQLite says of a copy of the gradebook as it is, with what an interrupted transaction left.</summary>
    public string CheckIntegrity() => (string)AskCopy("PRAGMA integrity_check")!;

    public object? AskCopy(string sql)
    {
        var copy = Directory.CreateTempSubdirectory("grader-tests-");
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Gradebook)!, "gradebook.db*"))
            {
                File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            }
            using var connection = new SqliteConnection($"Data Source={copy.FullName}/gradebook.db;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Starts the grading, and kills it without a warning.</summary>
    /// <param name="isTime">Asked again and again.</param>
    public async Task KillWhen(Func<bool> isTime, CancellationToken cancellation)
    {
        var start = Ended.Starting(Classroom.Executable, ["grade", "class", "--out", "report"], Room.Folder, Classroom.Plain);
        await Ended.Of(
            start,
            Deadline.ForMany,
            cancellation,
            grading =>
            {
                if (isTime())
                {
                    grading.Kill();
                }
            }
        );
    }

    public void Dispose() => Room.Dispose();
}
