using System.Diagnostics;
using System.Runtime.Versioning;
using Grader.Processes;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Isolation;

/// <summary>
/// The compiler and the runner in a folder that only its owner can enter, as in root's home; where the runner is, for there a
/// second name of its files costs nothing.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ClosedFolder : IDisposable
{
    private readonly string _folder = Directory
        .CreateDirectory(
            Path.Combine(Path.GetDirectoryName(Here.Open.Runner)!, "..", Path.GetRandomFileName()),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        )
        .FullName;

    public ClosedFolder() =>
        Programs = Here.Open with
        {
            Compiler = Linked(Here.Open.Compiler, "compiler"),
            NativeCompiler = Here.Open.NativeCompiler is { } native ? Linked(native, "native-compiler") : null,
            Runner = Linked(Here.Open.Runner, "runner"),
        };

    public Workplace Programs { get; }

    private string Linked(string program, string name)
    {
        using var copying = Process.Start("cp", ["-rl", Path.GetDirectoryName(program)!, Path.Combine(_folder, name)]);
        Assert.True(copying.WaitForExit(Deadline.ForOne), $"cp -rl of {program} did not end within {Deadline.ForOne}.");
        return Path.Combine(_folder, name, Path.GetFileName(program));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
