using System.Collections.Immutable;

namespace Grader.Notebooks;

/// <summary>Writes a .dib.</summary>
internal static class DibText
{
    private const string Meta =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"languageName":"csharp","name":"csharp"}]}}""";

    public static string Of(ImmutableArray<WrittenCell> cells) =>
        string.Concat(
            cells.Select(c => $"\n#!{(c.IsCode ? "csharp" : "markdown")}\n\n{c.Text}\n").Prepend($"#!meta\n\n{Meta}\n")
        );
}
