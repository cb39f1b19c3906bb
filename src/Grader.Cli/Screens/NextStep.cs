using System.Collections.Immutable;
using Grader.Words;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What to do next: the end of a screen.</summary>
/// <param name="Command">To be pasted; null where there is nothing more to run.</param>
public sealed record NextStep(string Sentence, string? Command)
{
    public ImmutableArray<IRenderable> Lines() =>
        Command is null
            ? [HangingText.Of("", Sentence)]
            : [HangingText.Of("", Sentence), new VerbatimLine($"  {Printable.Of(Command)}")];
}
