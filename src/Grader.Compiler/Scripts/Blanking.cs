using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Scripts;

/// <summary>Takes pieces out of a text without moving anything.</summary>
internal static class Blanking
{
    /// <summary>Spaces in place of every character of the spans but line ends.</summary>
    public static string FillWithSpaces(string text, IEnumerable<TextSpan> spans)
    {
        var blanked = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                blanked[i] = blanked[i] is '\r' or '\n' ? blanked[i] : ' ';
            }
        }
        return new(blanked);
    }
}
