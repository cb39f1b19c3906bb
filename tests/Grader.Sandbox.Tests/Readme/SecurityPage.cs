using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Sandbox.Tests.Cli;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>A command of docs/security.md: variables in front, then dotnet run, the project, and words for it.</summary>
internal sealed partial record SecurityPage(
    ImmutableDictionary<string, string?> Variables,
    string Project,
    ImmutableArray<string> Words
)
{
    /// <summary>The lines of its blocks of code, in order.</summary>
    public static ImmutableArray<string> Lines { get; } = LinesOf("docs/security.md");

    /// <summary>The same of another page.</summary>
    public static ImmutableArray<string> LinesOf(string page) =>
        [
            .. Block()
                .Matches(File.ReadAllText(Repository.At(page)).ReplaceLineEndings("\n"))
                .SelectMany(m => m.Groups[1].Value.Split('\n')),
        ];

    public static SecurityPage Read(string line) =>
        Command().Match(line) is { Success: true } m
            ? new(
                m.Groups["variable"]
                    .Captures.Select(c => c.Value.Trim().Split('='))
                    .ToImmutableDictionary(v => v[0], v => (string?)v[1]),
                m.Groups["project"].Value,
                [.. m.Groups["words"].Value.Split(' ')]
            )
            : throw new InvalidDataException($"This is no command of the page: {line}");

    /// <summary>What dotnet run would start, from where it would, as it was built for these tests; with more words
    /// behind.</summary>
    public Task<Ended> Run(CancellationToken cancellation, params string[] more)
    {
        var (output, name) = (
            Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            Path.GetFileName(Project)
        );
        var program = Path.Combine(
            Repository.Root,
            "artifacts",
            "bin",
            name,
            output,
            OperatingSystem.IsWindows() ? $"{name}.exe" : name
        );
        return Ended.Of(
            program,
            [.. Words, .. more],
            Repository.Root,
            Classroom.Plain.ToImmutableDictionary().SetItems(Variables),
            cancellation
        );
    }

    [GeneratedRegex(@"^```sh\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<variable>[A-Z_]+=\S+ )*dotnet run (-c Release )?--project (?<project>\S+) -- (?<words>.+)$")]
    private static partial Regex Command();
}
