using System.Text;
using System.Xml;

namespace Grader.Formats;

/// <summary>Text that XML 1.0 can have.</summary>
internal static class XmlText
{
    /// <summary>U+FFFD is where XML can have no such character, not even as a reference: controls, halves of surrogate pairs,
    /// U+FFFE and U+FFFF.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Of what is outside the BMP it can have all.
            shown.Append(
                rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString()
            );
        }
        return shown.ToString();
    }
}
