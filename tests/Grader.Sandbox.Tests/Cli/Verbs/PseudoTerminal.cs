using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Grader.Tests.Running;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Grader.Sandbox.Tests.Cli.Verbs;

/// <summary>A terminal of 80 columns with one program in it, and a person before it. Linux only.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NotOurs = 0x100; // O_NOCTTY
    private const nuint SetSize = 0x5414; // TIOCSWINSZ

    private readonly FileStream _master;
    private readonly Process _process;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _screen = new();
    private readonly string _command;

    /// <summary>The grader as dotnet starts it.</summary>
    public static readonly ImmutableArray<string> ByDotnet =
    [
        Here.Workplace.Dotnet,
        Path.Combine(AppContext.BaseDirectory, "Grader.Cli.dll"),
    ];

    /// <param name="arguments">Of the grader.</param>
    public PseudoTerminal(string workingDirectory, params string[] arguments)
        : this(ByDotnet, workingDirectory, arguments) { }

    /// <param name="program">How the grader is started.</param>
    public PseudoTerminal(ImmutableArray<string> program, string workingDirectory, params string[] arguments)
    {
        var terminal = posix_openpt(ReadWrite | NotOurs);
        Assert.True(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0, "No pseudo-terminal is to be had.");
        Assert.Equal(0, ioctl(terminal, SetSize, [24, 80, 0, 0]));
        _master = new FileStream(new SafeFileHandle(terminal, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = workingDirectory };
        // Ctrl-C does what it does for a person, also where these tests were started in the background.
        string[] words =
        [
            "-c",
            "exec env --default-signal=INT setsid --ctty \"$@\" <>\"$0\" >&0 2>&0",
            Marshal.PtrToStringUTF8(ptsname(terminal))!,
            .. program,
            .. arguments,
        ];
        words.ToList().ForEach(start.ArgumentList.Add);
        start.Environment.Remove("CI");
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Here.Workplace.Dotnet);
        start.Environment["TERM"] = "xterm";
        start.Environment["NO_COLOR"] = "1"; // no spinner either: what is on the screen is the same each time
        _command = string.Join(' ', program.Concat(arguments));
        _process = Process.Start(start)!;
    }

    /// <summary>All that was written to it, keys that it echoed included.</summary>
    public string Screen => _screen.Replace("\r\n", "\n").ToString();

    public void Type(string keys) => _master.Write(Encoding.UTF8.GetBytes(keys));

    /// <summary>Reads until that is on the screen.</summary>
    public Task See(string text, CancellationToken cancellation) =>
        Within(
            $"waiting for '{text}'",
            async stop =>
            {
                while (!Screen.Contains(text, StringComparison.Ordinal))
                {
                    Assert.True(await Read(stop), $"'{text}' never came:\n{Screen}");
                }
                return true;
            },
            cancellation
        );

    /// <summary>Reads to the end.</summary>
    public Task<int> Exit(CancellationToken cancellation) =>
        Within(
            "waiting for its end",
            async stop =>
            {
                while (await Read(stop)) { }
                await _process.WaitForExitAsync(stop);
                return _process.ExitCode;
            },
            cancellation
        );

    /// <summary>The processes that the program has started and that are still there.</summary>
    public IReadOnlyList<int> Children() =>
        [
            .. from folder in Directory.EnumerateDirectories("/proc")
            where int.TryParse(Path.GetFileName(folder), out _) && ParentOf(folder) == _process.Id
            select int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture),
        ];

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _master.Dispose();
    }

    private Task<T> Within<T>(string what, Func<CancellationToken, Task<T>> run, CancellationToken cancellation) =>
        Deadline.Within(Deadline.ForOne, $"{_command}, {what}", run, cancellation, () => Screen);

    private async Task<bool> Read(CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        try
        {
            // A read from a terminal hears of no cancellation.
            var read = await _master.ReadAsync(buffer, cancellation).AsTask().WaitAsync(cancellation);
            var characters = new char[buffer.Length];
            _screen.Append(characters, 0, _decoder.GetChars(buffer, 0, read, characters, 0));
            return read > 0;
        }
        catch (IOException)
        {
            return false; // the last program in it has ended
        }
    }

    private static int? ParentOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(
                stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                System.Globalization.CultureInfo.InvariantCulture
            );
        }
        catch (IOException)
        {
            return null; // it has ended in the meantime
        }
    }

#pragma warning disable SYSLIB1054 // LibraryImport would need unsafe code in the tests
    [DllImport("libc")]
    private static extern int posix_openpt(int flags);

    [DllImport("libc")]
    private static extern int grantpt(int terminal);

    [DllImport("libc")]
    private static extern int unlockpt(int terminal);

    [DllImport("libc")]
    private static extern nint ptsname(int terminal);

    [DllImport("libc")]
    private static extern int ioctl(int terminal, nuint request, ushort[] size);
#pragma warning restore SYSLIB1054
}
