using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Grader.Notebooks;

/// <summary>Texts of a notebook as editors read them: half of a character, which Python and JavaScript write as an escape, is a
/// character that nobody knows, and no fault.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="json">At a text or a property's name.</param>
    /// <exception cref="InvalidOperationException">Its bytes are no UTF-8.</exception>
    public static string ReadFrom(ref readonly Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException) when (json.ValueIsEscaped)
        {
            return WithWholeCharacters(Unescaped(Decoded(json.ValueSpan)));
        }
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidOperationException("not UTF-8", e);
        }
    }

    // The reader has seen that every escape is one.
    private static string Unescaped(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                read.Append(text[at]);
                continue;
            }
            at++;
            read.Append(text[at] is 'u' ? Numbered(text.AsSpan(at + 1, 4)) : CharacterOf(text[at]));
            at += text[at] is 'u' ? 4 : 0;
        }
        return read.ToString();
    }

    private static char Numbered(ReadOnlySpan<char> digits) =>
        (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char CharacterOf(char escape) =>
        escape switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => escape,
        };

    private static string WithWholeCharacters(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
