using System.Collections.Immutable;
using System.Text;
using Grader.Cli.Outside;
using Grader.Formats;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>Takes what a format made to where it belongs.</summary>
/// <param name="OutFolder">As it was given, if it was.</param>
internal sealed record WrittenPieces(OutsideWorld World, string? OutFolder)
{
    /// <returns>Whether all could be written; if not, why was said.</returns>
    public async Task<bool> Write(ReportFormat format, ImmutableArray<FormatPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            var why = piece switch
            {
                FormatPiece.File file => WriteFile(file),
                FormatPiece.Fetched(var fetch) => WriteFile(await fetch()),
                FormatPiece.Printed(var lines) => Print(lines),
                FormatPiece.Appended(var variable, var otherwise, var text) => Append(format, variable, otherwise, text),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (why is not null)
            {
                World.Say(why);
                return false;
            }
        }
        if (OutFolder is not null && format.Path is { } place && pieces.Any(p => p is FormatPiece.File or FormatPiece.Fetched))
        {
            var words = place == ReportFile.Name ? "The report is in" : $"{format.Name} is in";
            World.Out.Profile.Out.Writer.WriteLine($"{words} {Printable.Of(Path.Combine(OutFolder, place))}");
        }
        return true;
    }

    private string? WriteFile(FormatPiece.File file)
    {
        var (path, write) = file;
        if (OutFolder is not null)
        {
            return OutFile.WriteAtomically(World.PathOf(OutFolder), path, write) is SaveResult.Refused(var message)
                ? message
                : null;
        }
        using var buffer = new MemoryStream();
        write(buffer);
        World.Program.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        return null;
    }

    private string? Print(ImmutableArray<string> lines)
    {
        foreach (var line in lines)
        {
            World.Program.Write($"{line}\n");
        }
        return null;
    }

    private string? Append(ReportFormat format, string variable, string otherwise, string text)
    {
        if (World.Variable(variable) is not { Length: > 0 } file)
        {
            if (OutFolder is null)
            {
                World.Say(
                    $"{format.Name} adds to the file that ${variable} names, and there is none here: add --out DIR to see it."
                );
                return null;
            }
            return WriteFile(FormatPiece.File.OfText(otherwise, text));
        }
        try
        {
            File.AppendAllText(World.PathOf(file), text);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"'{file}', which ${variable} names, cannot be written: {e.Message.TrimEnd('.')}.";
        }
    }
}
