using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>A piece of a file that an editor would colour.</summary>
/// <param name="Start">In UTF-16 units of the text, from 0 on.</param>
public sealed record CodeSpan(int Start, int Length, CodeColour Colour);

/// <summary>What a piece of code is to who reads it.</summary>
[JsonConverter(typeof(EnumNameConverter<CodeColour>))]
public enum CodeColour
{
    Keyword,

    /// <summary>Between quotes.</summary>
    Text,

    Number,
    Comment,
    Type,

    /// <summary>A function's, where it is declared or called.</summary>
    Name,

    /// <summary>What begins with #.</summary>
    Directive,

    /// <summary>The <c>...</c> that is to be replaced.</summary>
    Unfilled,
}
