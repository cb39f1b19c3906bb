using System.Runtime.InteropServices;
using Grader.Runner.Build;

// The build runs this on its copy of libLibTorchSharp.so; ../README.md says why.
const string library = "libstdc++.so.6";
const string version = "GLIBCXX_3.4.32";
var path = args[0];
var otherwise = args is [_, var advice]
    ? advice
    : "Delete the file and build again; if that does not help, build on a system with GCC 13 or newer, such as Debian 13 or "
        + "Ubuntu 24.04.";

try
{
    if (NativeLibrary.TryLoad(library, out var loaded) && Dl.dlvsym(loaded, "_ZSt21ios_base_library_initv", version) != 0)
    {
        return 0;
    }
    switch (SymbolVersions.Weaken(File.ReadAllBytes(path), library, version))
    {
        case Weakening.Done(var mended) when Replace(path, mended) is { } why:
            return Fail($"With that need made weak it still does not load: {why}.");
        case Weakening.Done:
            Console.WriteLine(
                $"{Path.GetFileName(path)} asks for {version} (GCC 13), which the {library} of this machine does not have. "
                    + $"The copy in {Path.GetDirectoryName(path)} was told to do without; nothing uses it. See "
                    + "src/Grader.Runner/README.md."
            );
            return 0;
        case Weakening.Refused(var why):
            return Fail(why);
        default:
            return 0;
    }
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail(e.Message);
}

int Fail(string why)
{
    Console.WriteLine(
        $"TorchSharp would not load here: the {library} of this machine has no {version} (GCC 13), and this file could not "
            + $"be told to do without. {why} {otherwise}"
    );
    return 1;
}

// A new file, moved over the old one: what stands there may be a link to the package, or in use. It keeps the old one's time, and
// so the next build does not see a file that it has to copy again. Null, or why the new one does not load: then the old one
// stays.
static string? Replace(string path, byte[] content)
{
    var fresh = $"{path}.{Environment.ProcessId}";
    File.WriteAllBytes(fresh, content);
    _ = Dl.dlerror(); // found now: finding it after dlopen would clear what it has to say
    if (Dl.dlopen(fresh, Dl.Lazy) == 0)
    {
        var why = Marshal.PtrToStringUTF8(Dl.dlerror());
        File.Delete(fresh);
        return why ?? "the loader gives no reason";
    }
    File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
    File.SetLastWriteTimeUtc(fresh, File.GetLastWriteTimeUtc(path));
    File.Move(fresh, path, overwrite: true);
    return null;
}

// Before glibc 2.34 these are not in libc.so.6; this name works before and after.
internal static class Dl
{
    internal const int Lazy = 1;

    [DllImport("libdl.so.2")]
    internal static extern nint dlopen(string path, int flags);

    [DllImport("libdl.so.2")]
    internal static extern nint dlvsym(nint handle, string symbol, string version);

    [DllImport("libdl.so.2")]
    internal static extern nint dlerror();
}
