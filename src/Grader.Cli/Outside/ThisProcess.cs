using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Grader.Cli.Outside;

/// <summary>The surroundings that this process really has.</summary>
public static class ThisProcess
{
    // Nobody reads a file in a window of known width: whatever shows it wraps it.
    private const int Unwrapped = 10_000;

    public static OutsideWorld SetUpWorld()
    {
        var program = Console.IsOutputRedirected ? Utf8() : Console.Out;
        // For all that is printed from here on, by us and by libraries.
        Console.SetOut(new CiSafeWriter(Console.Out));
        Console.SetError(new CiSafeWriter(Console.Error));
        var plain = IsSet("NO_COLOR") || IsSet("CI") || IsSet("TF_BUILD");
        var error = ConsoleOver(Console.Error, plain);
        var watches = !plain && !Console.IsErrorRedirected && error.Profile.Capabilities.Ansi;
        var workingDirectory = Environment.CurrentDirectory;
        return new(
            Console.IsOutputRedirected ? RedirectedConsole(program) : ConsoleOver(Console.Out, plain),
            Console.Error,
            watches ? error : null,
            workingDirectory,
            AppContext.BaseDirectory,
            FindCommandName(workingDirectory),
            () => RandomNumberGenerator.GetInt32(int.MaxValue),
            TimeProvider.System,
            Environment.GetEnvironmentVariable("GRADER_DEBUG") == "1"
        )
        {
            Program = program,
            Typed = OpenTyped,
            CallAgain = CallAgain,
            Variable = Environment.GetEnvironmentVariable,
            Keys = () => Console.IsInputRedirected ? null : new KeyPresses(ReadKey),
        };
    }

    // Without the console's own reader where it can be done: the terminal edits the line and shows it, as it does for any other
    // program.
    private static Stream OpenTyped() =>
        OperatingSystem.IsWindows()
            ? Console.OpenStandardInput()
            : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    // By dotnet or by itself, whatever it is called there: as this one was.
    private static async Task CallAgain(IReadOnlyList<string> arguments)
    {
        var called = Environment.ProcessPath!;
        var byDotnet = Path.GetFileNameWithoutExtension(called).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var self = byDotnet ? [typeof(ThisProcess).Assembly.Location, .. arguments] : arguments;
        using var process = Process.Start(new ProcessStartInfo(called, self))!;
        await process.WaitForExitAsync();
    }

    private static char? ReadKey()
    {
        try
        {
            return Console.ReadKey(intercept: true).KeyChar;
        }
        catch (InvalidOperationException)
        {
            return null; // the terminal is gone
        }
    }

    // Whatever the machine's locale: what is redirected is read by programs.
    private static StreamWriter Utf8() => new(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };

    private static IAnsiConsole RedirectedConsole(TextWriter to)
    {
        var console = ConsoleOver(new CiSafeWriter(to), plain: true);
        console.Profile.Width = Unwrapped;
        return console;
    }

    // Without the enrichers, which turn colours on in GitHub's logs.
    private static IAnsiConsole ConsoleOver(TextWriter writer, bool plain) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );

    private static bool IsSet(string variable) =>
        Environment.GetEnvironmentVariable(variable) is not (null or "" or "0" or "false");

    private static string FindCommandName(string workingDirectory) =>
        new OwnName(
            Environment.ProcessPath!,
            typeof(ThisProcess).Assembly.Location,
            workingDirectory,
            Environment.GetEnvironmentVariable("PATH") ?? ""
        ).Find();
}
