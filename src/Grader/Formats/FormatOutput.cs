using System.Collections.Immutable;
using System.Text;

namespace Grader.Formats;

/// <summary>What a format made of a grading.</summary>
public abstract record FormatOutput
{
    private FormatOutput() { }

    /// <param name="Pieces">At least one.</param>
    public sealed record Made(ImmutableArray<FormatPiece> Pieces) : FormatOutput
    {
        /// <summary>Lines for people, on standard error: who was not found, what was left as it is.</summary>
        public ImmutableArray<string> Remarks { get; init; } = [];
    }

    /// <param name="Message">One line for people: why not, and what to do.</param>
    public sealed record Refused(string Message) : FormatOutput;
}

/// <summary>A part of what a format writes, and where it goes.</summary>
public abstract record FormatPiece
{
    private FormatPiece() { }

    /// <summary>A file below <c>--out</c>; without that, standard output where it is the only one.</summary>
    /// <param name="Path">Relative, with '/' between folders.</param>
    /// <param name="Write">All of it, to a stream that stays open.</param>
    public sealed record File(string Path, Action<Stream> Write) : FormatPiece
    {
        /// <param name="text">Written as UTF-8 without a mark.</param>
        public static File OfText(string path, string text) => new(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>A file that is made of what has to be fetched first: at its turn, so that no two such are in memory at
    /// once.</summary>
    public sealed record Fetched(Func<Task<File>> Fetch) : FormatPiece;

    /// <summary>Lines that a CI runner reads on standard output.</summary>
    /// <param name="Lines">None has a line break in it.</param>
    public sealed record Printed(ImmutableArray<string> Lines) : FormatPiece;

    /// <summary>Text that is added to a file that a CI runner names in its environment.</summary>
    /// <param name="Variable">"GITHUB_STEP_SUMMARY"</param>
    /// <param name="Otherwise">Below <c>--out</c>, where there is no such variable.</param>
    public sealed record Appended(string Variable, string Otherwise, string Text) : FormatPiece;
}
