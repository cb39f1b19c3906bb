using System.Runtime.InteropServices;
using TorchSharp;

namespace Grader.Runner;

/// <summary>Loads libtorch before the program does, so that a machine where it does not load is never a student's
/// mistake.</summary>
internal static class Libtorch
{
    /// <returns>Null, or why it does not load, in one line.</returns>
    public static string? Load()
    {
        try
        {
            // Before TorchSharp tries: where it fails, it copies all natives into the folder of this program.
            NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, null);
            torch.set_num_threads(1);
            torch.set_num_interop_threads(1);
            using var one = torch.tensor(1f);
            using var two = one + one;
            return two.item<float>() == 2 ? null : "libtorch was loaded, but 1 + 1 was not 2 there.";
        }
        catch (Exception e)
            when (e
                    is DllNotFoundException
                        or BadImageFormatException
                        or TypeInitializationException
                        or NotSupportedException
                        or ExternalException
            )
        {
            return ExplainFailure(e.InnerException?.Message ?? e.Message);
        }
    }

    private static string ExplainFailure(string message) =>
        message.Split('\n').FirstOrDefault(l => l.Contains("GLIBCXX", StringComparison.Ordinal)) is { } line
            ? "TorchSharp does not load: the system's libstdc++ is too old for libLibTorchSharp.so, and the build did not "
                + "mend that"
                + $" ({line.Trim()})."
            : $"TorchSharp does not load: {message.ReplaceLineEndings(" ").Trim()}";
}
