using System.Collections.Immutable;
using Grader.Jails;
using Grader.Processes;

namespace Grader.Isolation;

/// <summary>The jails that this machine may have, the strongest first. Whether it has them is for a canary to say.</summary>
public static class PossibleJails
{
    /// <summary>What .NET and libtorch take, and what a program may take besides.</summary>
    private const long WindowsBytes = 3L << 30;

    public static IEnumerable<Jail> StrongestFirst(Workplace workplace)
    {
        if (OperatingSystem.IsMacOS())
        {
            return [new Jail.Mac(ReadablePaths(workplace))];
        }
        if (OperatingSystem.IsWindows())
        {
            return [new Jail.Windows(WindowsBytes)];
        }
        return OperatingSystem.IsLinux() ? ForLinux(workplace) : [];
    }

    private static IEnumerable<Jail> ForLinux(Workplace workplace)
    {
        ImmutableArray<int?> users = Privileges.IsRoot ? [Jail.Nobody, null] : [null];
        var readable = ReadablePaths(workplace);
        // This program's own code: the thread that enters the jail may be the one to which the runtime's compiler thread is born.
        var landlocked =
            Landlock.Version > 0
                ? [.. readable, Workplace.InstalledDotnet, .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")]
                : default(ImmutableArray<string>);
        ImmutableArray<Jail.Linux> jails =
        [
            .. Bubblewrap.Program is { } bubblewrap
                ? users.Select(u => new Jail.Linux(readable, Filter: true, u) { Bubblewrap = bubblewrap })
                : [],
            .. users.Select(u => new Jail.Linux(landlocked, Filter: true, u)),
            .. users.Select(u => new Jail.Linux(landlocked, Filter: false, u)),
        ];
        return jails.Where(j => j.Filter || !j.Readable.IsDefault);
    }

    private static ImmutableArray<string> ReadablePaths(Workplace workplace) =>
        [
            workplace.DotnetRoot,
            .. new[] { workplace.Compiler, workplace.NativeCompiler, workplace.Runner }
                .OfType<string>()
                .Select(p => Path.GetDirectoryName(p)!)
                .Distinct(StringComparer.Ordinal),
        ];
}
