using System.Collections;
using System.Collections.Immutable;

namespace Grader.Isolation.Examining;

/// <summary>What of the grader's own process, and of the files around it, would help a submission that got out.</summary>
internal static class OwnState
{
    private static readonly ImmutableArray<string> Telling = ["TOKEN", "SECRET", "PASSWORD", "KEY"];

    public static IEnumerable<Finding> Of(Course? course, Jail jail) =>
    [
        User(jail),
        Memory(),
        OwnProcess.DiagnosticsPaths is []
            ? Finding.Pass("The grader's diagnostics cannot be reached.")
            : Finding.Fail("The grader's diagnostics can be reached by any process of this user.", "Start it with DOTNET_EnableDiagnostics=0."),
        .. Secrets(),
        .. course is null ? [] : new[] { Course(course, jail) },
    ];

    private static Finding User(Jail jail) => !Privileges.IsRoot ? Finding.Pass("The grader does not run as root.")
        : jail is Jail.Linux { User: not null }
            ? Finding.Pass("The grader runs as root, and submissions as a user that owns nothing.")
            : Finding.Caution("The grader runs as root, and submissions do too, without root's capabilities.",
                "Run it as another user, or put it where every user can read it.");

    private static Finding Memory() => OwnProcess.IsDumpable switch
    {
        false => Finding.Pass("The grader's memory and environment are closed to other processes of this user."),
        true => Finding.Fail("The grader's memory and environment are open to other processes of this user.", "Start it by its own program, grader."),
        null => Finding.Caution("It is not known who can read the grader's memory on this system.", "Run it as a user who runs nothing else."),
    };

    private static IEnumerable<Finding> Secrets() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(e => (string)e.Key)
        .Where(name => Telling.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal)
        .Select(name => Finding.Caution(
            $"The environment has {name}. No submission gets it.", "Give the grader's step in a CI job only what it needs."));

    private static Finding Course(Course course, Jail jail) =>
        jail is Jail.Linux { Readable: { IsDefault: false } readable } && readable.FirstOrDefault(r => IsWithin(course.Folder, r)) is { } open
            ? Finding.Fail($"The exercises are in {open}, which submissions can read.", "Put them into a folder of their own.")
            : jail is Jail.Linux { Readable.IsDefault: false }
                ? Finding.Pass("The exercises are where no submission can read.")
                : Finding.Caution("Submissions can read what this user can, the exercises included.", "Run it where files are held back.");

    private static bool IsWithin(string path, string folder) =>
        (Path.GetFullPath(path) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
