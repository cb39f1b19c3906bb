using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Grader.Jails;

namespace Grader.Processes;

/// <summary>Where the programs are that the grader starts. All paths are absolute, or a name that the system finds.</summary>
/// <param name="Dotnet">The host that runs the other two.</param>
/// <param name="Compiler">Grader.Compiler.dll.</param>
/// <param name="Runner">Grader.Runner.dll; what a submission may refer to lies beside it.</param>
public sealed record Workplace(string Dotnet, string Compiler, string Runner)
{
    /// <summary>Where .NET is installed; <see cref="Dotnet"/> may be a link to what is there, or a script.</summary>
    public string DotnetRoot { get; init; } = InstalledDotnet;

    /// <summary>What is put around both.</summary>
    public Jail Jail { get; init; } = new Jail.None();

    /// <summary>What makes a process of the runner one that makes runners, beside it; null where it was built without a C
    /// compiler.</summary>
    public string? ParentLibrary => BesideRunner("libgrader-parent.so");

    /// <returns>The full path of a file of the runner's; null where there is no such file.</returns>
    internal string? BesideRunner(string file)
    {
        var path = Path.Combine(Path.GetDirectoryName(Runner)!, file);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The same as <see cref="Compiler"/> as machine code, which is ready when it starts; null where it was not
    /// made.</summary>
    public string? NativeCompiler { get; init; }

    internal ProcessCommand ToCompile
    {
        get
        {
            ImmutableArray<string> arguments = [Path.GetDirectoryName(Runner)!, FrameworkFolder, .. Jail.Demands];
            return NativeCompiler is null
                ? new(Dotnet, [Compiler, .. arguments]) { Jail = Jail }
                : new(NativeCompiler, arguments) { Jail = Jail };
        }
    }

    internal ProcessCommand ToRun => new(Dotnet, [Runner, .. Jail.Demands]) { Jail = Jail };

    /// <summary>The programs that belong to the executable in <paramref name="baseDirectory"/>: published with it, or built with
    /// it.</summary>
    /// <exception cref="WorkplaceException">One of them is not there.</exception>
    public static Workplace FindBeside(string baseDirectory) =>
        new(
            FindDotnet(),
            FindProgram(baseDirectory, "compiler", "Grader.Compiler"),
            FindProgram(baseDirectory, "runner", "Grader.Runner")
        )
        {
            NativeCompiler = Places(baseDirectory, "compiler", "Grader.Compiler.Native", "Grader.Compiler.Native")
                .FirstOrDefault(File.Exists),
        };

    private static string FindProgram(string baseDirectory, string published, string project)
    {
        var file = $"{project}.dll";
        var places = Places(baseDirectory, published, project, file);
        return places.FirstOrDefault(File.Exists)
            ?? throw new WorkplaceException(
                $"{file} is not where it belongs, {places[^1]}. Build the whole grader again: dotnet build"
            );
    }

    private static ImmutableArray<string> Places(string baseDirectory, string published, string project, string file)
    {
        var home = Path.TrimEndingDirectorySeparator(Path.GetFullPath(baseDirectory));
        return
        [
            Path.Combine(home, published, file),
            // artifacts/bin/PROJECT/debug
            Path.GetFullPath(Path.Combine(home, "..", "..", project, Path.GetFileName(home), file)),
        ];
    }

    /// <summary>Of the .NET that runs this process: DOTNET/shared/Microsoft.NETCore.App/VERSION.</summary>
    internal static string InstalledDotnet =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    // The same in the installation that its children have.
    private string FrameworkFolder =>
        Path.Combine(DotnetRoot, Path.GetRelativePath(InstalledDotnet, RuntimeEnvironment.GetRuntimeDirectory()));

    /// <summary>The dotnet that runs this process, so that its children find the same runtime.</summary>
    private static string FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string?[] candidates =
        [
            Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath : null,
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Path.Combine(InstalledDotnet, name),
        ];
        return candidates.FirstOrDefault(File.Exists) ?? name;
    }
}
