using System.Diagnostics;
using System.Text.Json.Nodes;
using Grader.Tests.Exercises;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Cli;

/// <summary>A folder with a small course of one exercise, worth 4 points, and the grader's own executable to work in
/// it.</summary>
internal sealed class Classroom : IDisposable
{
    public const string Right = "// exercise 01-one\nint f(int x)\n{\n    return 2 * x;\n}\nint y = f(1);\n";
    public const string Half = "// exercise 01-one\nint f(int x)\n{\n    return 3 * x;\n}\nint y = 2;\n";

    public static readonly string Exercise = SmallExercise.Asking(
        """
        Check("f", "f(2)", () => f(2), points: 2);
        Check("y", "y", () => y, points: 2);
        """
    );

    /// <summary>With a second for each run: what never ends does not take long.</summary>
    public static readonly string InOneSecond = Exercise.Replace(
        "#region checks\n",
        "#region checks\nSettings(seconds: 1);\n",
        StringComparison.Ordinal
    );

    // bin/PROJECT/debug
    internal static readonly string Executable = Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory,
            "..",
            "..",
            "Grader.Cli",
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            OperatingSystem.IsWindows() ? "grader.exe" : "grader"
        )
    );

    /// <summary>What the surroundings of a test must not say.</summary>
    public static readonly Dictionary<string, string?> Plain = new()
    {
        ["DOTNET_ROOT"] = Path.GetDirectoryName(Here.Workplace.Dotnet),
        ["CI"] = null,
        ["TF_BUILD"] = null,
        ["GRADER_DEBUG"] = null,
        ["TERM"] = "xterm-256color",
        // As if it were installed: whoever calls it by its name is told that name.
        ["PATH"] = $"{Path.GetDirectoryName(Executable)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
    };

    public Classroom() => Write("exercises/01-one/exercise.csx", Exercise);

    public string Folder { get; } = Directory.CreateTempSubdirectory("grader-tests-").FullName;

    public string At(string path) => Path.Combine(Folder, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    /// <param name="folder">What <c>--out</c> named.</param>
    public async Task<JsonNode> Report(string folder = "report") =>
        JsonNode.Parse(await File.ReadAllTextAsync(At($"{folder}/report.json"), TestContext.Current.CancellationToken))!;

    public Task<Ended> Grader(params string[] words) => GraderFrom(Executable, words);

    /// <summary>From the checkout, with its own course: a whole class, or all exercises.</summary>
    public static Task<Ended> GraderAtHome(IEnumerable<string> words, CancellationToken cancellation) =>
        Ended.Of(Executable, words, Repository.Root, Plain, cancellation, Deadline.ForMany);

    /// <summary>The same, to be started by somebody else.</summary>
    public static ProcessStartInfo Starting(IEnumerable<string> words) =>
        Ended.Starting(Executable, words, Repository.Root, Plain);

    /// <param name="executable">A copy that lies elsewhere.</param>
    public Task<Ended> GraderFrom(string executable, params string[] words) =>
        Ended.Of(executable, words, Folder, Plain, TestContext.Current.CancellationToken);

    /// <summary>Copies the program alone, without the compiler and the runner that belong to it.</summary>
    public string CopyOfTheProgramAlone()
    {
        var copy = Directory.CreateDirectory(At("elsewhere/bin/alone")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Executable)!))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return Path.Combine(copy, Path.GetFileName(Executable));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
