using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Grader.Jails;
using Grader.Processes;

namespace Grader.Isolation;

/// <summary>
/// The programs that a grading starts, at a place where another user may read them: root's own home, where they often lie, is
/// closed to everybody else, and submissions must not run as root for that.
/// </summary>
public sealed class ReadableCopy : IDisposable
{
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Change = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly string _folder;

    private ReadableCopy(string folder, Workplace workplace)
    {
        _folder = folder;
        Workplace = workplace;
    }

    /// <summary>As it was given, but for where its programs are.</summary>
    public Workplace Workplace { get; }

    /// <summary>Makes one where it is needed: where the grader is root, and the user that submissions run as cannot read what
    /// they need.</summary>
    /// <returns>Null where it is not needed, or cannot be had.</returns>
    public static ReadableCopy? MakeWhereNeeded(Workplace workplace) =>
        OperatingSystem.IsLinux() && Privileges.IsRoot && File.Exists(workplace.Dotnet) && !CanAllRead(ProgramsOf(workplace))
            ? MakeCopy(workplace)
            : null;

    public void Dispose() => RemoveFolder(_folder);

    private static ImmutableArray<string> ProgramsOf(Workplace workplace) =>
        [
            workplace.Dotnet,
            typeof(object).Assembly.Location,
            workplace.Compiler,
            workplace.Runner,
            .. new[] { workplace.NativeCompiler }.OfType<string>(),
        ];

    private static bool CanAllRead(IEnumerable<string> files) => Privileges.AskAs(Jail.Nobody, () => files.All(IsReadable));

    private static bool IsReadable(string file)
    {
        try
        {
            File.OpenHandle(file).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [SupportedOSPlatform("linux")]
    private static ReadableCopy? MakeCopy(Workplace workplace)
    {
        var folder = ScratchFolder.MakeFolder("grader-programs-");
        try
        {
            File.SetUnixFileMode(folder, ForAll | Enter | UnixFileMode.UserWrite);
            var copied = workplace with
            {
                Dotnet = CopyDotnet(workplace.Dotnet, $"{folder}/dotnet"),
                DotnetRoot = $"{folder}/dotnet",
                Compiler = CopyFolderOf(workplace.Compiler, $"{folder}/compiler"),
                NativeCompiler = workplace.NativeCompiler is { } native
                    ? CopyFolderOf(native, $"{folder}/native-compiler")
                    : null,
                Runner = CopyFolderOf(workplace.Runner, $"{folder}/runner"),
            };
            LoadOwnAssemblies();
            return new(folder, copied);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RemoveFolder(folder); // the disk is full, as a rule: then without
            return null;
        }
    }

    // Of an installation of .NET what a program needs that was built with the runtime in use.
    [SupportedOSPlatform("linux")]
    private static string CopyDotnet(string program, string folder)
    {
        var runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        var root = Workplace.InstalledDotnet;
        foreach (var needed in new[] { runtime, Path.Combine(root, "host") })
        {
            CopyFolder(needed, Path.Combine(folder, Path.GetRelativePath(root, needed)));
        }
        var copy = Path.Combine(folder, "dotnet");
        CopyFile(program, copy);
        return copy;
    }

    [SupportedOSPlatform("linux")]
    private static string CopyFolderOf(string program, string folder)
    {
        CopyFolder(Path.GetDirectoryName(program)!, folder);
        return Path.Combine(folder, Path.GetFileName(program));
    }

    [SupportedOSPlatform("linux")]
    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            CopyFile(file, copy);
        }
        foreach (var made in Directory.EnumerateDirectories(to, "*", SearchOption.AllDirectories).Prepend(to))
        {
            File.SetUnixFileMode(made, ForAll | Enter | UnixFileMode.UserWrite);
        }
    }

    // A second name costs nothing, and half a gigabyte of libtorch something; it has the rights of the first.
    [SupportedOSPlatform("linux")]
    private static void CopyFile(string from, string to)
    {
        var mode = File.GetUnixFileMode(from);
        if (
            (mode & ForAll) == ForAll
            && (mode & Change) == 0
            && new FileInfo(from).LinkTarget is null
            && HardLink.TryMake(from, to)
        )
        {
            return;
        }
        File.Copy(from, to);
        File.SetUnixFileMode(to, (mode | ForAll | (mode.HasFlag(UnixFileMode.UserExecute) ? Enter : 0)) & ~Change);
    }

    // A thread that becomes another user to start a process could not open them any more, nor could one that is born to it.
    private static void LoadOwnAssemblies()
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        IEnumerable<string> folders = CanAllRead([typeof(object).Assembly.Location])
            ? [AppContext.BaseDirectory]
            : [AppContext.BaseDirectory, runtime];
        foreach (var file in folders.SelectMany(f => Directory.EnumerateFiles(f, "*.dll")))
        {
            try
            {
                Assembly.LoadFrom(file);
            }
            catch (Exception e) when (e is BadImageFormatException or IOException)
            {
                // No assembly of .NET, or one that was loaded already.
            }
        }
    }

    private static void RemoveFolder(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left are second names of files.
        }
    }
}
